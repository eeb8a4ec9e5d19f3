"""What every address of the portal shares: limits, headers, problems, sending."""
