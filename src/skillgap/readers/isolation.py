"""x"""
from skillgap.readers.reading import read as read_isolated
class ReaderPool: pass
