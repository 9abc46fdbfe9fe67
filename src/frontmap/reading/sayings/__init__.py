"""Who says so: whose words a sentence is told in, who denies it, and what a reader keeps in mind."""
