"""What a consultant can do, one module per area of work. Pages and the command line call nothing else."""
