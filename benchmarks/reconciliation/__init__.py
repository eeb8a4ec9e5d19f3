"""How often names as documents write them are matched with what the curators say they mean."""
