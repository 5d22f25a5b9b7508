import Foundation
import PJRT
import Testing

/// Files that aren't plugins, or are none that is called.
@Suite struct LoadingTests {
  @Test func noFile() {
    #expect(throws: PluginError.noFile(path: "/no/such/plugin.so")) {
      try Plugin(path: "/no/such/plugin.so")
    }
  }

  @Test func noLibrary() throws {
    let path = #filePath
    let error = try #require(throws: PluginError.self) { try Plugin(path: path) }
    guard case .notLoadable(path, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.contains("ELF"))
  }

  @Test func noPlugin() throws {
    // The C library that this process has loaded. The file's length isn't known beforehand.
    let file = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
    let maps = String(decoding: try #require(try file.readToEnd()), as: UTF8.self)
    let library = String(try #require(maps.firstMatch(of: /\/\S*\/libc\.so\S*/)).0)
    #expect(throws: PluginError.notAPlugin(path: library)) { try Plugin(path: library) }
  }

  @Test(.enabled(if: Compiler.isHere, "no clang to compile a library with"))
  func tooOld() throws {
    let path = try Compiler.library("version.c", defining: ["MINOR=57"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let expected = PluginError.unsupportedVersion(path: path, version: APIVersion(0, 57))
    #expect(throws: expected) { try Plugin(path: path) }
    #expect(expected.description.contains("0.57") && expected.description.contains("0.58"))
  }

  @Test(.enabled(if: Compiler.isHere, "no clang to compile a library with"))
  func newerThanTestedIsSaid() throws {
    let path = try Compiler.library("version.c", defining: ["MINOR=9999"])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let plugin = try Plugin(path: path)
    #expect(plugin.notice?.contains("0.9999") == true)
  }

  @Test func versionsAreOrdered() {
    #expect(!APIVersion(0, 57).isSupported && APIVersion(0, 58).isSupported)
    #expect(!APIVersion(1, 200).isSupported)
    #expect(APIVersion(0, 81) < APIVersion(0, 115) && APIVersion(0, 115) < APIVersion(1, 0))
  }

  @Test func aFullMemoryGetsAdvice() {
    let error = PluginError.failed(
      path: "p.so", function: "PJRT_LoadedExecutable_Execute", code: 8, message: "Out of memory\nx")
    #expect(
      error.description
        == "p.so: PJRT_LoadedExecutable_Execute: resource exhausted: Out of memory; x"
        + " (the device's memory is full: end what else uses it, or take a smaller batch)")
  }
}
