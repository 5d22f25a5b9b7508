import Autodiff
import Foundation
import OperationCases
import StableHLO
import Testing

/// What must hold of every operation's module, with its first and second derivatives.
@Suite struct StructureTests {
  private func module(
    _ row: OperationCase, precision: Precision = .highest
  ) throws -> (graph: Graph, outputs: [Tensor], module: GraphModule) {
    let fixture = try Fixture.named(row.name)
    let evaluation = Evaluation<Double>(row, fixture, batch: fixture.batch)
    let outputs = [evaluation.output] + evaluation.first + evaluation.second
    return (
      evaluation.output.graph, outputs, GraphModule(outputs, precision: precision)
    )
  }

  /// A value is named once, before what reads it, and always with the type that it was given.
  @Test(arguments: OperationCase.all)
  func valuesAreDefinedOnceAndBeforeTheyAreRead(_ row: OperationCase) throws {
    let (graph, outputs, module) = try module(row)
    let lines = module.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    var types: [Substring: Substring] = [:]
    for argument in lines[1].matches(of: /(%arg\d+): (tensor<[^>]*>)/) {
      types[argument.1] = argument.2
    }
    #expect(types.count == module.leaves.count)
    for line in lines where line.hasPrefix("%") {
      let definition = try #require(line.wholeMatch(of: /(%\d+) = (.*?)(tensor<[^>]*>)/), "\(line)")
      for read in definition.2.matches(of: /%\w+/) {
        #expect(types[read.0] != nil, "\(read.0) is read before it is defined: \(line)")
      }
      #expect(types[definition.1] == nil, "\(definition.1) is defined twice")
      types[definition.1] = definition.3
      // In the generic form the operands' types stand in their order.
      guard let generic = line.firstMatch(of: /"\((%[^)]*)\).* : \((tensor[^)]*)\) ->/) else {
        continue
      }
      let operands = generic.1.split(separator: ", ").map { types[$0] }
      let stated = generic.2.split(separator: ", ")
      #expect(operands == stated, "\(line)")
    }
    let returned = try #require(lines.first { $0.hasPrefix("return") })
    let results = returned.matches(of: /tensor<[^>]*>/).map { String($0.0) }
    let expected = outputs.map {
      Value(name: "", dimensions: graph.dimensions(of: $0.shape), element: .float32).type
    }
    #expect(results == expected)
  }

  @Test func everyPrimitiveIsInSomeRow() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Autodiff/Primitive.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let vocabulary = Set(
      text.matches(of: /\n  case (.*)/).flatMap {
        $0.1.replacing(/\([^)]*\)/, with: "").split(separator: ", ").map(String.init)
      })
    #expect(vocabulary.count > 40)
    var met: Set<String> = []
    for row in OperationCase.all {
      let (graph, outputs, _) = try module(row)
      for node in graph.nodes(neededBy: outputs) {
        met.insert(
          String("\(node.primitive)".prefix { $0 != "(" }.split(separator: ".").last ?? ""))
      }
    }
    #expect(vocabulary.subtracting(met) == [])
  }

  @Test func everyProductStatesItsPrecision() throws {
    let row = try #require(OperationCase.named("convolutional network"))
    for (precision, word) in [(Precision.highest, "HIGHEST"), (.fastest, "DEFAULT")] {
      let text = try module(row, precision: precision).module.text
      let products = text.split(separator: "\n").filter {
        $0.contains("stablehlo.dot_general") || $0.contains("stablehlo.convolution")
      }
      #expect(products.count > 4)
      #expect(
        products.allSatisfy {
          $0.matches(of: /#stablehlo<precision (\w+)>/).map(\.1) == [word[...], word[...]]
        })
    }
  }
}
