import Foundation
import PJRT

/// Modules compiled for one device, each text once while it is in use: the runs of a cell differ in
/// their seeds alone and share theirs.
package final class CompiledModules: @unchecked Sendable {
  // Sendable: `kept` is only touched under the lock.

  /// What the modules are compiled for.
  package let client: Client
  private let options: CompileOptions
  private let lock = NSLock()
  /// The last ones that were asked for, the newest at the end.
  private var kept: [(text: String, executable: Executable)] = []

  /// How many are kept that no run uses: a table has about as many cells.
  private static let most = 16

  /// No module yet.
  ///
  /// - Parameter options: the compiler's flags.
  package init(on client: Client, options: CompileOptions = CompileOptions()) {
    self.client = client
    self.options = options
  }

  /// The module, compiled now where it wasn't before; one compilation goes on at a time.
  ///
  /// - Throws: `PluginError`: what the compiler says.
  package func executable(_ text: String) throws(PluginError) -> Executable {
    lock.lock()
    defer { lock.unlock() }
    if let place = kept.firstIndex(where: { $0.text == text }) {
      let known = kept.remove(at: place)
      kept.append(known)
      return known.executable
    }
    let executable = try client.compile(text, options: options)
    kept.append((text, executable))
    if kept.count > Self.most { kept.removeFirst() }
    return executable
  }
}
