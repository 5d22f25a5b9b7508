import CPJRT

extension Client {
  /// Compiles a module for the first device.
  ///
  /// - Parameter module: StableHLO as text.
  /// - Throws: ``PluginError``: what the compiler says.
  package func compile(
    _ module: String, options: CompileOptions = CompileOptions()
  ) throws(PluginError) -> Executable {
    var code = module.utf8.map { CChar(bitPattern: $0) }
    let format = "mlir".utf8.map { CChar(bitPattern: $0) }
    let encoded = options.encoded.map { CChar(bitPattern: $0) }
    var arguments = CPJRT_Client_Compile_Args.make()
    arguments.client = pointer
    try code.withUnsafeMutableBufferPointer { code throws(PluginError) in
      try format.withUnsafeBufferPointer { format throws(PluginError) in
        try encoded.withUnsafeBufferPointer { encoded throws(PluginError) in
          var program = CPJRT_Program.make()
          program.code = code.baseAddress
          program.code_size = code.count
          program.format = format.baseAddress
          program.format_size = format.count
          arguments.compile_options = encoded.baseAddress
          arguments.compile_options_size = encoded.count
          try withUnsafePointer(to: program) { program throws(PluginError) in
            arguments.program = program
            try plugin.call(&arguments)
          }
        }
      }
    }
    guard let executable = arguments.executable else {
      throw .nothingGiven(path: plugin.path, function: "PJRT_Client_Compile")
    }
    return try Executable(self, executable)
  }
}
