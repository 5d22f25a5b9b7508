import CPJRT

extension Client {
  /// Compiles a module for the first device.
  ///
  /// - Parameter module: StableHLO as text.
  /// - Throws: ``PluginError``: what the compiler says.
  package func compile(
    _ module: String, options: CompileOptions = CompileOptions()
  ) throws(PluginError) -> Executable {
    var arguments = CPJRT_Client_Compile_Args.make()
    arguments.client = pointer
    try CompilerInput.lend(module, options) { program, options, count throws(PluginError) in
      arguments.program = program
      arguments.compile_options = options
      arguments.compile_options_size = count
      try plugin.call(&arguments)
    }
    guard let executable = arguments.executable else {
      throw .nothingGiven(path: plugin.path, function: "PJRT_Client_Compile")
    }
    return try Executable(self, executable)
  }
}

/// A module and its options as a plugin's compiler takes them.
enum CompilerInput {
  /// Calls `body` with both, which last as long as the call.
  static func lend(
    _ module: String, _ options: CompileOptions,
    to body: (UnsafePointer<CPJRT_Program>, UnsafePointer<CChar>?, Int) throws(PluginError) -> Void
  ) throws(PluginError) {
    var code = module.utf8.map { CChar(bitPattern: $0) }
    let format = "mlir".utf8.map { CChar(bitPattern: $0) }
    let encoded = options.encoded.map { CChar(bitPattern: $0) }
    try code.withUnsafeMutableBufferPointer { code throws(PluginError) in
      try format.withUnsafeBufferPointer { format throws(PluginError) in
        try encoded.withUnsafeBufferPointer { encoded throws(PluginError) in
          var program = CPJRT_Program.make()
          program.code = code.baseAddress
          program.code_size = code.count
          program.format = format.baseAddress
          program.format_size = format.count
          try withUnsafePointer(to: program) { program throws(PluginError) in
            try body(program, encoded.baseAddress, encoded.count)
          }
        }
      }
    }
  }
}
