import Foundation
import TestPlugins
import Testing

/// Our declarations of the API against the official header, where a plugin ships it.
@Suite struct LayoutTests {
  private static let official = TestPlugin.all.compactMap(\.officialHeader)

  @Test(
    .enabled(if: !official.isEmpty, "no plugin here ships pjrt_c_api.h: Scripts/plugins.sh"),
    .enabled(if: Compiler.isHere, "no clang to compile with"), arguments: official)
  func everyFieldIsWhereTheOfficialHeaderHasIt(_ header: URL) throws {
    let structures = try Self.structures()
    #expect(structures.count > 30)
    let outcome = try compile(Self.assertions(structures), against: header)
    #expect(outcome.status == 0, "\(outcome.said)")
  }

  @Test(
    .enabled(if: !official.isEmpty, "no plugin here ships pjrt_c_api.h: Scripts/plugins.sh"),
    .enabled(if: Compiler.isHere, "no clang to compile with"), arguments: official)
  func aFieldThatIsElsewhereIsFound(_ header: URL) throws {
    let moved = [Structure(name: "Client_Compile_Args", fields: ["program"])]
    let text = Self.assertions(moved).replacing(
      "offsetof(CPJRT_Client_Compile_Args, program)",
      with: "offsetof(CPJRT_Client_Compile_Args, client)")
    let outcome = try compile(text, against: header)
    #expect(outcome.status != 0 && outcome.said.contains("Client_Compile_Args.program"))
  }

  /// A structure of our headers, without the prefix, and all of its fields.
  struct Structure {
    let name: String
    let fields: [String]
  }

  private func compile(
    _ text: String, against header: URL
  ) throws -> (status: Int32, said: String) {
    try Compiler.run(
      [
        "-std=c11", "-fsyntax-only", "-I", Compiler.headers, "-I",
        header.deletingLastPathComponent().path, "-x", "c", "-",
      ], input: text)
  }

  /// Reads the structures from the headers' text, so that no field is left out.
  private static func structures() throws -> [Structure] {
    let folder = URL(fileURLWithPath: Compiler.headers)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.flatMap { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .replacing(/\/\/.*/, with: "")
      return text.matches(of: /typedef struct CPJRT_(\w+) \{([\s\S]*?)\n\} CPJRT_/).map {
        Structure(name: String($0.1), fields: fields($0.2))
      }
    }
  }

  private static func fields(_ body: Substring) -> [String] {
    body.replacing("union {", with: "").split(separator: ";").flatMap { declaration in
      if let function = declaration.firstMatch(of: /\(\*(\w+)\)\(/) { return [String(function.1)] }
      return declaration.split(separator: ",").compactMap {
        $0.firstMatch(of: /(\w+)\s*$/).map { String($0.1) }
      }
    }
  }

  /// C that compiles if each field is at the same place and of the same size, and each structure
  /// no longer than the official one (which grows at its end).
  private static func assertions(_ structures: [Structure]) -> String {
    var lines = ["#include \"pjrt.h\"", "#include \"pjrt_c_api.h\""]
    func hold(_ condition: String, _ what: String) {
      lines.append("_Static_assert(\(condition), \"\(what)\");")
    }
    for structure in structures {
      let (ours, theirs) = ("CPJRT_\(structure.name)", "PJRT_\(structure.name)")
      hold("sizeof(\(ours)) <= sizeof(\(theirs))", structure.name)
      for field in structure.fields {
        hold(
          "offsetof(\(ours), \(field)) == offsetof(\(theirs), \(field))",
          "\(structure.name).\(field)")
        hold(
          "sizeof(((\(ours) *)0)->\(field)) == sizeof(((\(theirs) *)0)->\(field))",
          "the size of \(structure.name).\(field)")
      }
    }
    for (name, official) in constants { hold("CPJRT_\(name) == PJRT_\(official)", name) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The numbers that we name, and what the official header calls them.
  private static let constants = [
    ("NamedValue_string", "NamedValue_kString"), ("NamedValue_int64", "NamedValue_kInt64"),
    ("NamedValue_int64List", "NamedValue_kInt64List"), ("Buffer_Type_S32", "Buffer_Type_S32"),
    ("Buffer_Type_S64", "Buffer_Type_S64"), ("Buffer_Type_U8", "Buffer_Type_U8"),
    ("Buffer_Type_U32", "Buffer_Type_U32"), ("Buffer_Type_U64", "Buffer_Type_U64"),
    ("Buffer_Type_F32", "Buffer_Type_F32"), ("Buffer_Type_F64", "Buffer_Type_F64"),
    (
      "HostBufferSemantics_immutableOnlyDuringCall",
      "HostBufferSemantics_kImmutableOnlyDuringCall"
    ),
  ]
}
