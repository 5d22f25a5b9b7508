"""The steps in PyTorch, each in the formulations that were fastest on one core.

Tried and dropped as slower, each by 5 to 150 percent: `is_grads_batched`, the batch repeated for
every logit, `torch.func.vmap` of a vector-Jacobian product, convolutions as matrix products with
the batch last, a Jacobian written out by hand with `max_unpool2d` and `conv_transpose2d`, unfused
Adam.
"""

import warnings

import numpy as np
import torch
import torch.nn.functional as F
from protocol import Work, serve
from torch.fx.experimental.proxy_tensor import make_fx

warnings.filterwarnings("ignore")
torch.set_num_threads(1)
torch.set_flush_denormal(True)
torch.manual_seed(1)

CLASSES = 10


def lenet(parameters, x, activation, masks=None):
    """Logits [batch, 10] of images [batch, 1, 28, 28]."""
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5 = parameters
    h = activation(F.max_pool2d(F.conv2d(x, w1, b1, padding=2), 2))
    h = activation(F.max_pool2d(F.conv2d(h, w2, b2), 2))
    h = activation(F.linear(h.flatten(1), w3, b3))
    if masks is not None:
        h = h * masks[0]
    h = activation(F.linear(h, w4, b4))
    if masks is not None:
        h = h * masks[1]
    return F.linear(h, w5, b5)


# Varga's residual network: channels and stride of each block.
BLOCKS = [(48, 1)] * 3 + [(96, 2)] + [(96, 1)] * 2 + [(192, 2)] + [(192, 1)] * 2


def resnet(parameters, x):
    """Logits [batch, 10] of images [batch, 3, 32, 32].

    Normalized by the batch, without running averages.
    """
    rest = iter(parameters)

    def normalized(x, stride=1):
        x = F.conv2d(x, next(rest), stride=stride, padding=1)
        return F.batch_norm(x, None, None, next(rest), next(rest), True, 0.0, 1e-5)

    h = F.relu(normalized(x))
    for channels, stride in BLOCKS:
        inner = normalized(F.relu(normalized(h, stride)))
        if stride > 1:  # every other row and column, channels of zeros behind
            h = F.pad(h[:, :, ::stride, ::stride], (0, 0, 0, 0, 0, channels - h.shape[1]))
        h = F.relu(inner + h)
    return F.linear(h.mean((2, 3)), next(rest), next(rest))


def ddnet(parameters, x, masks):
    """Logits [batch, 10] of images [batch, 3, 32, 32] of mean 0 and deviation 1."""
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5, w6, b6, w7, b7 = parameters
    h = F.relu(F.conv2d(x, w1, b1))
    h = F.relu(F.max_pool2d(F.conv2d(h, w2, b2), 2))
    h = F.relu(F.conv2d(h, w3, b3))
    h = F.relu(F.max_pool2d(F.conv2d(h, w4, b4), 2))
    h = F.relu(F.linear(h.flatten(1), w5, b5)) * masks[0]
    h = F.relu(F.linear(h, w6, b6)) * masks[1]
    return F.linear(h, w7, b7)


def dropout_masks(batch, widths=(120, 84)):
    return [torch.empty(batch, width).bernoulli_(0.5).mul_(2) for width in widths]


def no_projection(batch):
    return torch.empty(0)


def one_normal(batch):
    return torch.randn(CLASSES)


def unit_each(batch):
    return F.normalize(torch.randn(batch, CLASSES), dim=1)


class Penalty:
    """The objective of a batch, given a way to differentiate: autograd.grad or functional vjp."""

    def __init__(self, kind, weight, draw=no_projection):
        self.kind, self.weight, self.draw = kind, weight, draw

    def objective(self, network, x, y, projection, differentiate):
        batch = len(x)
        if self.kind == "none":
            return F.cross_entropy(network(x), y)
        if self.kind == "doubleback":

            def losses(x):
                return F.cross_entropy(network(x), y, reduction="none")

            values, pull = differentiate(losses, x)
            penalty = pull(torch.ones_like(values)).square().sum()
            return values.mean() + self.weight / batch * penalty
        logits, pull = differentiate(network, x)
        loss = F.cross_entropy(logits, y)
        if self.kind == "projection":
            penalty = pull(projection.expand(batch, CLASSES)).square().sum()
            return loss + self.weight / batch * penalty
        if self.kind == "probabilities":
            inner = pull

            def pull(row):
                p = logits.softmax(1)
                return inner(p * (row - (p * row).sum(1, keepdim=True)))

        basis = torch.eye(CLASSES)
        penalty = sum(pull(row.expand(batch, CLASSES)).square().sum() for row in basis.unbind())
        return loss + self.weight / batch * penalty


def by_autograd(function, x):
    x.requires_grad_()
    output = function(x)

    def pull(cotangent):
        return torch.autograd.grad(output, x, cotangent, create_graph=True)[0]

    return output, pull


def by_function(function, x):
    output, pull = torch.func.vjp(function, x)
    return output, lambda cotangent: pull(cotangent)[0]


class Training(Work):
    """A training step; `objective(parameters, differentiate, *inputs)` is what is made small.

    `given(batch)` are an exported batch's inputs, `draw()` those of a step that is timed.
    """

    def __init__(
        self, case, objective, optimizer, given, draw, channels_last=False, compiled=False
    ):
        self.parameters = [tensor(array, channels_last) for array in case.parameters]
        self.start = case.parameters
        self.given, self.draw = given, draw
        if compiled:
            self.gradients = self.compile(objective, given(case.batches[0]))
        else:
            self.gradients = lambda *inputs: objective(self.parameters, by_autograd, *inputs)
        self.compiled = compiled
        for parameter in self.parameters:
            parameter.requires_grad_()
        self.optimizer = optimizer(self.parameters)

    def compile(self, objective, example):
        """Objective and gradients as one compiled graph, derivatives within it included."""

        def function(parameters, *inputs):
            return objective(parameters, by_function, *inputs)

        values = [parameter.detach() for parameter in self.parameters]
        traced = make_fx(torch.func.grad_and_value(function))(values, *example)
        fast = torch.compile(traced, fullgraph=True)

        def gradients(*inputs):
            with torch.no_grad():
                found, value = fast(values, *inputs)
            for parameter, gradient in zip(self.parameters, found, strict=True):
                if gradient.stride() != parameter.stride():  # fused Adam takes both as they lie
                    gradient = torch.empty_like(parameter).copy_(gradient)
                parameter.grad = gradient
            return value

        return gradients

    def step(self, inputs):
        if self.compiled:
            value = self.gradients(*inputs)
        else:
            self.optimizer.zero_grad(set_to_none=True)
            value = self.gradients(*inputs)
            value.backward()
        self.optimizer.step()
        return value

    def outcome(self, batch):
        self.optimizer.state.clear()
        with torch.no_grad():
            for parameter, array in zip(self.parameters, self.start, strict=True):
                parameter.copy_(torch.from_numpy(array))
        value = self.step(self.given(batch))
        return {
            "value": value.item(),
            "results": [parameter.grad.numpy() for parameter in self.parameters],
            "updated": [parameter.detach().numpy().copy() for parameter in self.parameters],
        }

    def run(self):
        self.step(self.draw())


class Batches:
    """Shuffled batches of examples in memory; with `whole` the rest of an epoch is left out."""

    def __init__(self, features, labels, batch, channels_last, whole=False):
        self.features, self.labels = tensor(features, channels_last), torch.from_numpy(labels)
        self.batch = batch
        self.count = len(labels) // batch * batch if whole else len(labels)
        self.order = iter(())

    def __call__(self):
        indices = next(self.order, None)
        if indices is None:
            self.order = iter(torch.randperm(len(self.labels))[: self.count].split(self.batch))
            indices = next(self.order)
        return self.features.index_select(0, indices), self.labels.index_select(0, indices)


def tensor(array, channels_last=False):
    value = torch.from_numpy(np.array(array))
    if channels_last and value.dim() == 4:
        return value.to(memory_format=torch.channels_last)
    return value


def adam(parameters):
    return torch.optim.Adam(parameters, 0.001, fused=True)


def decaying_adam(parameters):
    """With 0.0005 ‖w‖² beside the loss, of weights alone, whose gradient is 0.001 w."""
    weights = [parameter for parameter in parameters if parameter.dim() > 1]
    biases = [parameter for parameter in parameters if parameter.dim() == 1]
    groups = [{"params": weights, "weight_decay": 0.001}, {"params": biases}]
    return torch.optim.Adam(groups, 0.001, fused=True)


def momentum(rate):
    return lambda parameters: torch.optim.SGD(
        parameters, rate, momentum=0.9, weight_decay=0.0005, fused=True
    )


def nesterov(parameters):
    return torch.optim.SGD(
        parameters, 0.1, momentum=0.9, nesterov=True, weight_decay=0.003, fused=True
    )


# Pixels as they are, and standardized by their mean and deviation as MNIST's are in Hoffman's code.
AS_THEY_ARE = (0, 1)
STANDARDIZED = (0.1307, 0.3081)


def lenet_training(case, exported, penalty, activation, optimizer, batch, pixels, **form):
    channels_last = form.get("channels_last", False)
    mean, deviation = (np.float32(value) for value in pixels)

    def given(exported_batch):
        inputs = exported_batch.inputs
        projection = inputs.get("regularizer1.projection1", np.zeros(0, np.float32))
        return (
            tensor((inputs["input"].transpose(3, 0, 1, 2) - mean) / deviation, channels_last),
            torch.from_numpy(inputs["target"].argmax(0)),
            tensor(inputs["dropout1"].T),
            tensor(inputs["dropout2"].T),
            tensor(projection.T),
        )

    features, labels = exported.training_images
    batches = Batches((features - mean) / deviation, labels, batch, channels_last)

    def draw():
        x, y = batches()
        return x, y, *dropout_masks(batch), penalty.draw(batch)

    def objective(parameters, differentiate, x, y, mask1, mask2, projection):
        def network(x):
            return lenet(parameters, x, activation, (mask1, mask2))

        return penalty.objective(network, x, y, projection, differentiate)

    return Training(case, objective, optimizer, given, draw, **form)


def colour_training(case, exported, is_residual, penalty, **form):
    """A step of the residual network, or of DDNet."""
    channels_last = form.get("channels_last", False)
    scale, offset = (1, 0) if is_residual else (2, -1)
    batch = 128 if is_residual else 100

    def given(exported_batch):
        inputs = exported_batch.inputs
        projection = inputs.get("regularizer1.projection1", np.zeros(0, np.float32))
        masks = [] if is_residual else [inputs["dropout1"], inputs["dropout2"]]
        return (
            tensor(inputs["input"].transpose(3, 0, 1, 2) * scale + offset, channels_last),
            torch.from_numpy(inputs["target"].argmax(0)),
            tensor(projection.T),
            *(tensor(mask.T) for mask in masks),
        )

    features, labels = exported.colour_images
    batches = Batches(features * scale + offset, labels, batch, channels_last, whole=True)

    def draw():
        masks = [] if is_residual else dropout_masks(batch, (256, 256))
        return *batches(), penalty.draw(batch), *masks

    def objective(parameters, differentiate, x, y, projection, *masks):
        def network(x):
            return resnet(parameters, x) if is_residual else ddnet(parameters, x, masks)

        return penalty.objective(network, x, y, projection, differentiate)

    optimizer = nesterov if is_residual else momentum(0.01)
    return Training(case, objective, optimizer, given, draw, **form)


def perceptron(parameters, x):
    """Values of a dense ReLU network at x [features, batch]."""
    for weight, bias in zip(parameters[:-2:2], parameters[1:-2:2], strict=True):
        x = F.relu(weight @ x + bias[:, None])
    return parameters[-2] @ x + parameters[-1][:, None]


def perceptron_by_rows(parameters, x):
    """The same at x [batch, features]."""
    for weight, bias in zip(parameters[:-2:2], parameters[1:-2:2], strict=True):
        x = F.relu(F.linear(x, weight, bias))
    return F.linear(x, parameters[-2], parameters[-1])


def sine_training(case, exported, network, **form):
    features, targets = (tensor(array) for array in exported.points)
    if network is perceptron:
        features, targets = features.T.contiguous(), targets.T.contiguous()

    def objective(parameters, differentiate, projection):
        values, pull = differentiate(lambda x: network(parameters, x), features.detach())
        penalty = pull(projection.expand(values.shape)).square().sum()
        return F.mse_loss(values, targets) + 0.01 / values.numel() * penalty

    def given(batch):
        return (tensor(batch.inputs["regularizer1.projection1"]),)

    return Training(case, objective, adam, given, lambda: (torch.randn(1),), **form)


class Accuracy(Work):
    def __init__(self, case, exported, batch):
        images, self.labels = exported.test_images
        self.images = tensor(images, True).split(batch)
        self.labels = torch.from_numpy(self.labels).split(batch)
        self.parameters = [tensor(array, True) for array in case.parameters]

    def run(self):
        right = torch.zeros((), dtype=torch.int64)
        count = 0
        with torch.inference_mode():
            for x, y in zip(self.images, self.labels, strict=True):
                right += (lenet(self.parameters, x, F.relu).argmax(1) == y).sum()
                count += len(y)
        return 100 * right.item() / count

    def outcome(self, batch):
        return {"value": self.run()}


class JacobianNorms(Work):
    def __init__(self, case, exported, batch, compiled):
        images, _ = exported.test_images
        self.images = tensor(images, True).split(batch)
        self.parameters = [tensor(array, True) for array in case.parameters]

        def norms(parameters, x):
            logits, pull = torch.func.vjp(lambda x: lenet(parameters, x, F.relu), x)
            rows = (pull(row.expand(logits.shape))[0] for row in torch.eye(CLASSES).unbind())
            return sum(row.square().sum((1, 2, 3)) for row in rows).sqrt()

        def norms_by_autograd(parameters, x):
            x = x.detach().requires_grad_()
            logits = lenet(parameters, x, F.relu)
            total = 0
            for row in torch.eye(CLASSES).unbind():
                cotangent = row.expand(logits.shape)
                (found,) = torch.autograd.grad(logits, x, cotangent, retain_graph=True)
                total = total + found.square().sum((1, 2, 3))
            return total.sqrt()

        if compiled:
            traced = make_fx(norms)(self.parameters, self.images[0])
            self.norms = torch.no_grad()(torch.compile(traced, fullgraph=True))
        else:
            self.norms = norms_by_autograd

    def run(self):
        return torch.cat([self.norms(self.parameters, x) for x in self.images])

    def outcome(self, batch):
        return {"results": [self.run().numpy()]}


def training_formulations(make, plain):
    return ([("eager", lambda: make())] if plain else []) + [
        ("eager, channels_last", lambda: make(channels_last=True)),
        (
            "compiled with its derivatives (make_fx, torch.compile), channels_last",
            lambda: make(channels_last=True, compiled=True),
        ),
    ]


LENET = {
    "lenet-plain": (Penalty("none", 0), F.relu, adam, 50, AS_THEY_ARE),
    "lenet-spectreg": (Penalty("projection", 0.03, one_normal), F.relu, adam, 50, AS_THEY_ARE),
    "lenet-doubleback": (Penalty("doubleback", 50), F.relu, decaying_adam, 50, AS_THEY_ARE),
    "lenet-frobreg": (Penalty("logits", 0.03), F.relu, decaying_adam, 50, AS_THEY_ARE),
    "lenet-jacreg": (Penalty("probabilities", 1), F.relu, decaying_adam, 50, AS_THEY_ARE),
    "lenet-tanh-plain": (Penalty("none", 0), torch.tanh, momentum(0.1), 100, STANDARDIZED),
    "lenet-tanh-jacobian": (
        Penalty("projection", 0.005 * CLASSES, unit_each),
        torch.tanh,
        momentum(0.1),
        100,
        STANDARDIZED,
    ),
}


COLOUR = {
    "resnet-plain": (True, Penalty("none", 0)),
    "resnet-spectreg": (True, Penalty("projection", 0.03, one_normal)),
    "ddnet-plain": (False, Penalty("none", 0)),
    "ddnet-jacobian": (False, Penalty("projection", 0.005 * CLASSES, unit_each)),
}


def formulations(case, exported):
    if case.name in COLOUR:
        settings = COLOUR[case.name]
        return training_formulations(
            lambda **form: colour_training(case, exported, *settings, **form), plain=True
        )
    if case.name in LENET:
        settings = LENET[case.name]
        return training_formulations(
            lambda **form: lenet_training(case, exported, *settings, **form),
            plain=settings[0].kind == "none",
        )
    if case.name == "sin-mlp-spectreg":
        return [
            ("eager", lambda: sine_training(case, exported, perceptron_by_rows)),
            (
                "compiled with its derivatives (make_fx, torch.compile), batch last",
                lambda: sine_training(case, exported, perceptron, compiled=True),
            ),
        ]
    if case.name == "evaluate":
        return [
            (
                f"eager, channels_last, {batch} at a time",
                lambda batch=batch: Accuracy(case, exported, batch),
            )
            for batch in (100, 250)
        ]
    return [
        (
            "eager, channels_last, 250 at a time, a product a logit",
            lambda: JacobianNorms(case, exported, 250, False),
        ),
        (
            "compiled (make_fx, torch.compile), channels_last, 50 at a time, a product a logit",
            lambda: JacobianNorms(case, exported, 50, True),
        ),
    ]


if __name__ == "__main__":
    serve(formulations, {"torch": torch.__version__})
