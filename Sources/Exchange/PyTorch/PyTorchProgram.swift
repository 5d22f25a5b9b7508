import Foundation
import Networks
import Training

/// A program in plain PyTorch that builds an exported network, loads its weights, and holds itself
/// against the reference beside it.
package struct PyTorchProgram: Sendable {
  /// The names of the files that go together.
  package enum FileName {
    /// The weights.
    package static let weights = "model.safetensors"
    /// The program.
    package static let program = "model.py"
    /// Inputs and what the network says of them here.
    package static let reference = "reference.safetensors"
  }

  /// The program's text, ending in a line break.
  package let text: String

  /// The program of a network.
  ///
  /// - Parameters:
  ///   - description: the network.
  ///   - title: a line on it, such as `mnist 200 a class, seed 1: run 3fa9…`.
  package init(_ description: NetworkDescription, title: String) {
    let layers = PyTorchLayers(description.network.architecture)
    let parts = [
      Self.head(title.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }),
      Self.described(description.metadata),
      layers.hasBlocks ? PyTorchLayers.block : nil,
      Self.network(layers.lines),
      Self.preprocessing(description.preprocessing),
      Self.files,
      description.integration.map(Self.integrated) ?? Self.differentiated,
      Self.main,
    ]
    text = parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private static func head(_ title: String) -> String {
    """
    \"""\(title)

        python model.py                compares with reference.safetensors

        import model
        network = model.load()
        outputs = model.evaluate(network, inputs)          [examples, outputs]
        norms = model.jacobian_norms(network, inputs)      ‖J‖_F of each example

    Inputs are float32, [examples, features…]; pixels are in [0, 1].
    Once trained further, save(network, "mine.safetensors") writes a file for 'replicate import'.
    Needs PyTorch and nothing else.
    \"""

    import collections
    import json
    import pathlib
    import struct
    import sys

    import torch
    from torch import nn

    FOLDER = pathlib.Path(__file__).resolve().parent
    """
  }

  private static func described(_ metadata: [String: String]) -> String {
    let lines = metadata.sorted { $0.key < $1.key }.map { name, text in
      let escaped = text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "    \"\(name)\": '\(escaped)',"
    }
    return """
      # What 'replicate import' must know of a network beside its weights.
      DESCRIPTION = {
      \(lines.joined(separator: "\n"))
      }
      """
  }

  private static func network(_ lines: [String]) -> String {
    """

    def network():
        \"""The network before it has its weights.\"""
        return nn.Sequential(
            collections.OrderedDict(
                [
    \(lines.map { "                " + $0 }.joined(separator: "\n"))
                ]
            )
        )

    """
  }

  private static func preprocessing(_ preprocessing: Preprocessing?) -> String {
    let body =
      switch preprocessing {
      case nil: "    return inputs"
      case .standardized(let mean, let deviation):
        "    return (inputs - \(mean)) * (1 / \(deviation))"
      case .standardizedPerChannel(let means, let deviations):
        """
            means, deviations = torch.tensor([\(means), \(deviations)], dtype=torch.float64)
            scale, shift = (1 / deviations).float(), (-means / deviations).float()
            return inputs * scale[:, None, None] + shift[:, None, None]
        """
      case .standardizedByOwnMoments:
        """
            whole = (inputs if of is None else of).double()
            axes = [axis for axis in range(whole.dim()) if axis != 1 or whole.dim() != 4]
            means = whole.mean(axes, keepdim=True)
            deviations = (whole.square().mean(axes, keepdim=True) - means**2).clamp(min=0).sqrt()
            scale = 1 / (deviations + 1e-7)
            return inputs * scale.float() + (-means * scale).float()
        """
      }
    return """
      def preprocess(inputs, of=None):
          \"""What the network sees; `of` is the set whose own mean and deviation count.\"""
      \(body)

      """
  }
}
