import Foundation
import Testing

/// Caches on file systems that several hosts mount: a preloaded library says that a folder is one.
@Suite(.enabled(if: CCompiler.path != nil, "needs a C compiler"))
struct NetworkCacheTests {
  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <string.h>
    #include <sys/vfs.h>
    #define SAY(name, kind) \\
      int name(const char *path, struct kind *found) { \\
        int (*real)(const char *, struct kind *) = dlsym(RTLD_NEXT, #name); \\
        int status = real(path, found); \\
        if (status == 0 && strstr(path, "/shared")) found->f_type = 0x6969; \\
        return status; \\
      }
    SAY(statfs, statfs)
    SAY(statfs64, statfs64)

    """

  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.write(Data(Self.source.utf8), to: "network.c")
    let compiler = try #require(CCompiler.path)
    let built = try bench.shell("\(compiler) -shared -fPIC -o network.so network.c -ldl")
    #expect(built.status == 0, "\(built.errors)")
    try FileManager.default.createDirectory(
      at: bench.url("shared"), withIntermediateDirectories: true)
  }

  /// The library is named from the working folder, since a space in its path would divide it.
  private func run(_ words: [String]) throws -> Workbench.Outcome {
    try bench.run(words, environment: ["LD_PRELOAD": "./network.so"])
  }

  private static let words = ["varga", "table7", "--scale", "smoke", "--seeds", "1"]
  private static let cache = ["--cache", "shared/cache.sqlite"]

  @Test func aCacheThereIsReadAndNotWritten() throws {
    let refused = try run(Self.words + Self.cache)
    #expect(refused.status == 2 && refused.errorLines.count == 1)
    #expect(refused.errors.contains("shared/cache.sqlite: on a network file system (NFS)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.url("shared").path).isEmpty)

    #expect(try run(Self.words + Self.cache + ["--one-host"]).status == 0)
    let before = try bench.digest()
    let list = try run(["cache", "list", "--format", "json"] + Self.cache)
    #expect(list.output.matches(of: /"key"/).count == 30, "\(list.errors)")
    #expect(try bench.digest() == before, "reading left something beside the cache")
  }

  @Test func tasksAndReportsWorkThere() throws {
    let plan = try run(
      ["submit", "plan"] + Self.words + Self.cache + ["--folder", "shared/plan"])
    #expect(plan.status == 0, "\(plan.errors)")
    let work = ["work", "--plan", "shared/plan/plan.json", "--task", "0"]
    let wrong = try run(work + ["--scratch", "shared"])
    #expect(wrong.status == 2 && wrong.errors.contains("--scratch or TMPDIR"))
    #expect(try run(work).status == 0)
    let report = try run(["gather", "--plan", "shared/plan/plan.json"] + Self.cache)
    #expect(report.status == 0, "\(report.errors)")
    // Put in its place as one file, and again over what is there.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bench.url("shared").path).sorted()
        == ["cache.sqlite", "plan"])
    #expect(try run(["gather", "--plan", "shared/plan/plan.json"] + Self.cache).status == 0)
    let list = try bench.run(["cache", "list", "--format", "json"] + Self.cache)
    #expect(list.output.matches(of: /"key"/).count == 30)
  }
}

/// What builds the library.
private enum CCompiler {
  static let path = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
