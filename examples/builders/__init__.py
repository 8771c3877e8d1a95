"""Makes the example resumes: one module per layout, each from a source's plain values to the bytes of a file."""
