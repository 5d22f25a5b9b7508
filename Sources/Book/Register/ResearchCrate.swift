import Foundation
import Reports

/// A folder of results as a research object: `ro-crate-metadata.json`, RO-Crate 1.1.
///
/// Soiland-Reyes et al., "Packaging research artefacts with RO-Crate", Data Science 5, 2022,
/// doi:10.3233/DS-210053. Every file that is there has an entry; each exhibit is the result of an
/// action of this program, described by the command line that makes it again.
package struct ResearchCrate: Sendable {
  private var graph: [[String: Value]] = []

  /// A property's value.
  enum Value: Encodable, Hashable, Sendable {
    case text(String)
    case reference(String)
    case references([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .reference(let id): try container.encode(["@id": id])
      case .references(let ids): try container.encode(ids.map { ["@id": $0] })
      }
    }
  }

  private struct Document: Encodable {
    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case graph = "@graph"
    }

    var context = "https://w3id.org/ro/crate/1.1/context"
    let graph: [[String: Value]]
  }

  /// Describes the files of a register's folder.
  ///
  /// - Parameters:
  ///   - files: the files that are there, relative to the folder, sorted.
  ///   - date: when the results were last changed, such as `2026-01-31`.
  package init(_ register: ClaimRegister, files: [String], date: String) {
    let citations = register.works.map(\.citation).joined(separator: "; ")
    let license = "https://spdx.org/licenses/Apache-2.0"
    graph = [
      [
        "@id": .text("ro-crate-metadata.json"), "@type": .text("CreativeWork"),
        "conformsTo": .reference("https://w3id.org/ro/crate/1.1"), "about": .reference("./"),
      ],
      [
        "@id": .text("./"), "@type": .text("Dataset"),
        "name": .text("Replications of works on Jacobian regularization, \(register.scale) scale"),
        "description": .text(
          "Published numbers and claims beside ours, with the runs behind them: \(citations)."),
        "datePublished": .text(date), "license": .reference(license),
        "author": .reference("#authors"), "publisher": .reference("#authors"),
        "hasPart": .references(files),
        "mentions": .references(register.exhibits.map { "#\($0.id)" }),
        "about": .references(register.works.map { "#\($0.id)" }),
      ],
      [
        "@id": .text(license), "@type": .text("CreativeWork"),
        "name": .text("Apache License 2.0"),
        "description": .text("The licence of the program and of the results that it wrote."),
      ],
      [
        "@id": .text("#authors"), "@type": .text("Organization"),
        "name": .text("The replicate authors"),
      ],
      [
        "@id": .text("#replicate"), "@type": .text("SoftwareApplication"),
        "name": .text("replicate"), "softwareVersion": .text(ProgramVersion.current),
        "description": .text("Trains every number again, bit for bit, and judges it."),
      ],
    ]
    graph += register.works.map { work in
      [
        "@id": .text("#\(work.id)"), "@type": .text("ScholarlyArticle"),
        "name": .text(work.title), "description": .text(work.citation),
      ]
    }
    graph += register.exhibits.map { exhibit in
      let results = files.filter { file in
        file.hasPrefix("\(exhibit.id).") || file.hasPrefix("\(exhibit.id)-")
      }
      return [
        "@id": .text("#\(exhibit.id)"), "@type": .text("CreateAction"),
        "name": .text("\(exhibit.label): \(exhibit.title)"),
        "description": .text(exhibit.command), "instrument": .reference("#replicate"),
        "result": .references(results),
      ]
    }
    graph += files.map { file in
      [
        "@id": .text(file), "@type": .text("File"), "name": .text(file),
        "encodingFormat": .text(Self.format(of: file)),
      ]
    }
  }

  /// The file's text.
  package var json: String { RegisterJSON.text(of: Document(graph: graph)) }

  private static func format(of file: String) -> String {
    switch file.split(separator: ".").last {
    case "json": "application/json"
    case "csv": "text/csv"
    case "ipynb": "application/x-ipynb+json"
    case "md": "text/markdown"
    case "svg": "image/svg+xml"
    default: "text/plain"
    }
  }
}
