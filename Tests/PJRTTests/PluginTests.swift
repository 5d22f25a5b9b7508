import Foundation
import PJRT
import TestPlugins
import Testing

/// What a plugin says of itself, and how it fails.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)")) struct PluginTests {
  @Test(arguments: TestPlugin.all)
  func itSaysWhatItIs(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    #expect(client.plugin.version.isSupported)
    #expect(!client.platform.isEmpty && !client.deviceKind.isEmpty)
    #expect(try client.plugin.attributes()["stablehlo_current_version"] != nil)
    #expect(client.plugin.notice == nil)
  }

  @Test(arguments: TestPlugin.all)
  func anUnknownFlagIsRefusedInItsWords(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let error = try #require(throws: PluginError.self) {
      _ = try client.compile(
        Self.doubling, options: CompileOptions(flags: ["xla_no_such_flag": .bool(true)]))
    }
    #expect(error.description.hasPrefix("\(plugin.path): PJRT_Client_Compile: "))
    #expect(error.description.contains("xla_no_such_flag"))
  }

  @Test(arguments: TestPlugin.all)
  func aKnownFlagIsTaken(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let options = CompileOptions(flags: [
      "xla_cpu_enable_fast_math": .bool(false), "xla_backend_optimization_level": .integer(1),
    ])
    let doubled = try client.compile(Self.doubling, options: options)
      .run([client.buffer([1, -2, 3.5] as [Float], [3])])
    #expect(try doubled[0].values(of: Float.self) == [2, -4, 7])
  }

  @Test(arguments: TestPlugin.all)
  func aModuleThatDoesNotParseIsRefusedInItsWords(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let error = try #require(throws: PluginError.self) {
      _ = try client.compile("module { func.func @main() { no such operation } }")
    }
    guard case .failed(_, let function, _, let message) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(function == "PJRT_Client_Compile" && !message.isEmpty)
    #expect(!error.description.contains("\n"))
  }

  @Test(arguments: TestPlugin.all)
  func aDonatedArgumentBecomesTheResult(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let donating = Self.doubling.replacing(
      "%x: tensor<3xf32>", with: "%x: tensor<3xf32> {tf.aliasing_output = 0 : i32}")
    let executable = try client.compile(donating)
    let argument = try client.buffer([1, 2, 3] as [Float], [3])
    let address = try argument.address()
    let result = try executable.run([argument])[0]
    #expect(try argument.isDonated())
    #expect(try result.address() == address)
    #expect(try result.values(of: Float.self) == [2, 4, 6])
    #expect(throws: PluginError.self) { try executable.run([argument]) }
  }

  @Test(arguments: TestPlugin.all)
  func aWrongNumberOfArgumentsIsRefused(_ plugin: TestPlugin) throws {
    let executable = try plugin.client().compile(Self.doubling)
    #expect(throws: PluginError.self) { try executable.run([]) }
  }

  /// No address space holds 4 PB.
  @Test(arguments: TestPlugin.all)
  func aMemoryThatIsTooSmallIsSaid(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let executable = try client.compile(
      """
      module @huge {
        func.func public @main(%x: tensor<f32>) -> (tensor<1125899906842624xf32>) {
          %0 = "stablehlo.broadcast_in_dim"(%x) {broadcast_dimensions = array<i64>}
            : (tensor<f32>) -> tensor<1125899906842624xf32>
          return %0 : tensor<1125899906842624xf32>
        }
      }
      """)
    let error = try #require(throws: PluginError.self) {
      _ = try executable.run([client.buffer([1] as [Float], [])])
    }
    #expect(error.description.contains("resource exhausted"))
  }

  /// The texts that StableHLOTests holds its printer against.
  @Test(arguments: TestPlugin.all)
  func theRecordedModulesCompile(_ plugin: TestPlugin) throws {
    let folder = TestPlugin.root.appendingPathComponent("Tests/StableHLOTests/Snapshots")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".mlir") }
    #expect(files.count >= 3)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(try plugin.client().compile(text).outputCount > 0, "\(file)")
    }
  }

  @Test(arguments: TestPlugin.all)
  func numbersOfEveryTypeComeBack(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    func trip<Element: HostElement & Equatable>(_ values: [Element]) throws -> Bool {
      try client.buffer(values, [values.count]).values() == values
    }
    #expect(try trip([0.1, -.infinity, .leastNonzeroMagnitude] as [Float]))
    #expect(try trip([0.1, .greatestFiniteMagnitude] as [Double]))
    #expect(try trip([0, 255] as [UInt8]))
    #expect(try trip([.min, .max] as [Int32]))
    #expect(try trip([.max] as [UInt32]))
    #expect(try trip([.max] as [UInt64]))
  }

  private static let doubling = """
    module @doubling {
      func.func public @main(%x: tensor<3xf32>) -> (tensor<3xf32>) {
        %0 = "stablehlo.add"(%x, %x) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
        return %0 : tensor<3xf32>
      }
    }
    """
}
