import Networks
import Training

/// The parts of the program that are the same for many networks.
extension PyTorchProgram {
  /// Reading and writing of safetensors files.
  static let files = #"""
    def read(path):
        """The arrays of a safetensors file of float32, and its metadata."""
        data = pathlib.Path(path).read_bytes()
        (length,) = struct.unpack("<Q", data[:8])
        header = json.loads(data[8 : 8 + length])
        metadata = header.pop("__metadata__", {})
        values = bytearray(data[8 + length :])
        arrays = {}
        for name, entry in header.items():
            if entry["dtype"] != "F32":
                sys.exit(f"{path}: {name} is {entry['dtype']}, not F32")
            start, end = entry["data_offsets"]
            numbers = (end - start) // 4
            array = torch.frombuffer(values, dtype=torch.float32, count=numbers, offset=start)
            arrays[name] = array.reshape(entry["shape"]).clone()
        return arrays, metadata


    def load(path=FOLDER / "model.safetensors"):
        """The trained network, ready to be evaluated."""
        model = network()
        model.load_state_dict(read(path)[0])
        return model.eval()


    def save(model, path):
        """Writes a network of this architecture so that 'replicate import' takes it."""
        arrays = {n: v for n, v in model.state_dict().items() if v.is_floating_point()}
        header, start = {"__metadata__": {"format": "pt", **DESCRIPTION}}, 0
        for name, array in arrays.items():
            end = start + 4 * array.numel()
            place = [start, end]
            header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": place}
            start = end
        text = json.dumps(header).encode()
        text += b" " * (-len(text) % 8)
        with open(path, "wb") as file:
            file.write(struct.pack("<Q", len(text)) + text)
            for array in arrays.values():
                file.write(array.detach().cpu().float().contiguous().numpy().tobytes())

    """#

  /// What a network says that gives its outputs itself.
  static let differentiated = #"""
    def evaluate(model, inputs, of=None):
        """The outputs, logits for a classifier, [examples, outputs]."""
        with torch.no_grad():
            return model(preprocess(inputs, of))


    def jacobian_norms(model, inputs, of=None):
        """‖J‖_F of each example, J being the outputs' derivative by what the network sees."""
        seen = preprocess(inputs, of).detach().requires_grad_()
        outputs = model(seen)
        squares = 0
        for place in range(outputs.shape[1]):
            (row,) = torch.autograd.grad(outputs[:, place].sum(), seen, retain_graph=True)
            squares = squares + row.flatten(1).square().sum(1)
        return squares.sqrt().detach()

    """#

  /// What a network says that gives a function's Jacobian.
  static func integrated(_ integration: PathIntegration) -> String {
    let field =
      switch integration.structure {
      case .unconstrained: "    return model(points)"
      case .bounded(let limit): "    return torch.tanh(model(points)) * \(limit)"
      case .gradient:
        """
            with torch.enable_grad():
                points = points.detach().requires_grad_()
                return torch.autograd.grad(model(points).sum(), points)[0]
        """
      case .positiveDefinite(let epsilon):
        """
            n = points.shape[1]
            a = model(points).reshape(-1, n, n)
            return (a @ a.transpose(1, 2) + \(epsilon) * torch.eye(n, dtype=a.dtype)).flatten(1)
        """
      }
    return """
      START, START_VALUE = torch.tensor(\(integration.start)), \(integration.startValue[0])


      def jacobian(model, points):
          \"""The learned Jacobian of one value, [points, coordinates].\"""
      \(field)


      def evaluate(model, inputs, of=None, intervals=1000):
          \"""The function: its Jacobian integrated from START on a straight line, [examples, 1].

          By Simpson's rule in float64.
          \"""
          weights = torch.ones(intervals + 1, dtype=torch.float64)
          weights[1:-1:2], weights[2:-1:2] = 4, 2
          weights /= 3 * intervals
          model = model.double()
          values = []
          with torch.no_grad():
              for point in inputs.double():
                  along = point - START.double()
                  times = torch.linspace(0, 1, intervals + 1, dtype=torch.float64)[:, None]
                  slopes = jacobian(model, START.double() + times * along) @ along
                  values.append(START_VALUE + (weights * slopes).sum())
          model.float()
          return torch.stack(values)[:, None].float()


      def jacobian_norms(model, inputs, of=None):
          \"""‖J‖_F of the function at each input.\"""
          return jacobian(model, inputs).detach().norm(dim=1)

      """
  }

  /// What running the program does.
  static let main = #"""
    def main():
        """Compares with what replicate computed of the inputs in reference.safetensors."""
        model, reference = load(), read(FOLDER / "reference.safetensors")[0]
        inputs, worst = reference["inputs"], 0.0
        for name, ours in [
            ("outputs", evaluate(model, inputs)),
            ("jacobianNorms", jacobian_norms(model, inputs)),
        ]:
            theirs = reference[name]
            difference = float((ours - theirs).abs().max() / theirs.abs().max())
            print(f"{name}: largest difference {difference:.1e} of the largest value")
            worst = max(worst, difference)
        return 0 if worst < 1e-3 else 1


    if __name__ == "__main__":
        sys.exit(main())
    """#
}
