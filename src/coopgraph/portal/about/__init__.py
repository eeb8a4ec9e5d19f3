"""What is to be known of the whole: method and rule, downloads, words, accessibility."""
