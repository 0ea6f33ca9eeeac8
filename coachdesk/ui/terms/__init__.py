"""Terms of the law in the stage Follow: days that count, what ends when, and hours that were made."""
