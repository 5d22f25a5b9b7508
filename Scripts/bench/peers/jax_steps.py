"""The steps in JAX, each in the formulations that were fastest on one core.

XLA's own convolutions on a CPU are twice as slow as a matrix product over shifted copies of the
input, batch last, and its `reduce_window` as a maximum written out. Tried and dropped as slower:
`vmap` of the vector-Jacobian product, a batch repeated for every logit, NCHW, a data gradient by a
custom rule.
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from protocol import Work, serve

CLASSES = 10


def convolution_by_product(x, weight, bias=None, padding=0, stride=1):
    """x [channels, height, width, batch], weight [outputs, channels, window, window]."""
    x = jnp.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    channels, height, width, batch = x.shape
    window = weight.shape[-1]
    down, across = height - window + 1, width - window + 1
    shifts = [
        x[:, i : i + down : stride, j : j + across : stride]
        for i in range(window)
        for j in range(window)
    ]
    rows, columns = shifts[0].shape[1:3]
    stacked = jnp.stack(shifts, 1).reshape(channels * window**2, -1)
    product = (weight.reshape(len(weight), -1) @ stacked).reshape(-1, rows, columns, batch)
    return product if bias is None else product + bias[:, None, None, None]


def convolution_by_xla(x, weight, bias=None, padding=0, stride=1):
    """x [batch, height, width, channels], weight as above."""
    product = lax.conv_general_dilated(
        x,
        weight.transpose(2, 3, 1, 0),
        (stride, stride),
        [(padding, padding)] * 2,
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
    )
    return product if bias is None else product + bias


def pooled(x):
    """The maximum over windows of 2 x 2 of the axes 1 and 2; the first of equal ones counts."""
    a, b, c, d = (x[:, i::2, j::2] for i in (0, 1) for j in (0, 1))
    above, below = jnp.where(a >= b, a, b), jnp.where(c >= d, c, d)
    return jnp.where(above >= below, above, below)


def batch_last(parameters, x, activation, masks=None):
    """Logits [batch, 10] of images [batch, 28, 28]."""
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5 = parameters
    h = x.transpose(1, 2, 0)[None]
    h = activation(pooled(convolution_by_product(h, w1, b1, 2)))
    h = activation(pooled(convolution_by_product(h, w2, b2, 0)))
    h = activation(w3 @ h.reshape(400, -1) + b3[:, None])
    if masks is not None:
        h = h * masks[0]
    h = activation(w4 @ h + b4[:, None])
    if masks is not None:
        h = h * masks[1]
    return (w5 @ h + b5[:, None]).T


def batch_first(parameters, x, activation, masks=None):
    """The same by XLA's convolutions, NHWC."""
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5 = parameters
    h = activation(pooled(convolution_by_xla(x[..., None], w1, b1, 2)))
    h = activation(pooled(convolution_by_xla(h, w2, b2, 0)))
    h = activation(h.transpose(0, 3, 1, 2).reshape(-1, 400) @ w3.T + b3)
    if masks is not None:
        h = h * masks[0].T
    h = activation(h @ w4.T + b4)
    if masks is not None:
        h = h * masks[1].T
    return h @ w5.T + b5


# Varga's residual network: channels and stride of each block.
BLOCKS = [(48, 1)] * 3 + [(96, 2)] + [(96, 1)] * 2 + [(192, 2)] + [(192, 1)] * 2


def resnet(parameters, x, is_batch_last):
    """Logits [batch, 10] of images [batch, 3, 32, 32].

    Normalized by the batch, without running averages.
    """
    rest = iter(parameters)
    convolution = convolution_by_product if is_batch_last else convolution_by_xla
    h = x.transpose(1, 2, 3, 0) if is_batch_last else x.transpose(0, 2, 3, 1)
    axes = (1, 2, 3) if is_batch_last else (0, 1, 2)

    def normalized(x, stride=1):
        x = convolution(x, next(rest), padding=1, stride=stride)
        shape = (-1, 1, 1, 1) if is_batch_last else (-1,)
        scale, shift = next(rest).reshape(shape), next(rest).reshape(shape)
        mean = x.mean(axes, keepdims=True)
        variance = jnp.square(x - mean).mean(axes, keepdims=True)
        return (x - mean) * (scale * lax.rsqrt(variance + 1e-5)) + shift

    h = jax.nn.relu(normalized(h))
    for channels, stride in BLOCKS:
        inner = normalized(jax.nn.relu(normalized(h, stride)))
        if stride > 1:  # every other row and column, channels of zeros behind
            axis = 0 if is_batch_last else 3
            h = h[:, ::stride, ::stride]
            more = [(0, channels - h.shape[axis] if a == axis else 0) for a in range(4)]
            h = jnp.pad(h, more)
        h = jax.nn.relu(inner + h)
    if is_batch_last:
        return (next(rest) @ h.mean((1, 2)) + next(rest)[:, None]).T
    return h.mean((1, 2)) @ next(rest).T + next(rest)


def ddnet(parameters, x, masks, is_batch_last):
    """Logits [batch, 10] of images [batch, 3, 32, 32] of mean 0 and deviation 1."""
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5, w6, b6, w7, b7 = parameters
    convolution = convolution_by_product if is_batch_last else convolution_by_xla
    h = x.transpose(1, 2, 3, 0) if is_batch_last else x.transpose(0, 2, 3, 1)
    h = jax.nn.relu(convolution(h, w1, b1))
    h = jax.nn.relu(pooled(convolution(h, w2, b2)))
    h = jax.nn.relu(convolution(h, w3, b3))
    h = jax.nn.relu(pooled(convolution(h, w4, b4)))
    h = h if is_batch_last else h.transpose(3, 1, 2, 0)
    h = h.reshape(3200, -1)
    h = jax.nn.relu(w5 @ h + b5[:, None]) * masks[0]
    h = jax.nn.relu(w6 @ h + b6[:, None]) * masks[1]
    return (w7 @ h + b7[:, None]).T


def dropout_masks(key, batch, widths=(120, 84)):
    bits = jax.random.bits(key, (sum(widths), batch), jnp.uint8)
    masks = (bits & 1).astype(jnp.float32) * 2
    return masks[: widths[0]], masks[widths[0] :]


def no_projection(key, batch):
    return jnp.zeros(())


def one_normal(key, batch):
    return jax.random.normal(key, (CLASSES,))


def unit_each(key, batch):
    values = jax.random.normal(key, (batch, CLASSES))
    return values / jnp.linalg.norm(values, axis=1, keepdims=True)


def cross_entropies(logits, y):
    chosen = jnp.take_along_axis(logits, y[:, None], 1)[:, 0]
    return jax.nn.logsumexp(logits, 1) - chosen


def penalized(kind, weight):
    """The objective of a batch under a penalty."""

    def objective(network, x, y, projection):
        batch = len(x)
        if kind == "none":
            return cross_entropies(network(x), y).mean()
        if kind == "doubleback":
            losses, pull = jax.vjp(lambda x: cross_entropies(network(x), y), x)
            (gradient,) = pull(jnp.ones_like(losses))
            return losses.mean() + weight / batch * jnp.sum(gradient**2)
        logits, pull = jax.vjp(network, x)
        loss = cross_entropies(logits, y).mean()
        if kind == "projection":
            (product,) = pull(jnp.broadcast_to(projection, logits.shape))
            return loss + weight / batch * jnp.sum(product**2)
        if kind == "probabilities":
            p = jax.nn.softmax(logits)
            rows = [p[:, c : c + 1] * (jnp.eye(CLASSES)[c] - p) for c in range(CLASSES)]
        else:
            rows = [jnp.broadcast_to(row, logits.shape) for row in jnp.eye(CLASSES)]
        return loss + weight / batch * sum(jnp.sum(pull(row)[0] ** 2) for row in rows)

    return objective


class Adam:
    """With `decay` times each weight, no bias, in its gradient."""

    def __init__(self, decay=0.0):
        self.decay = decay

    @staticmethod
    def start(parameters):
        zeros = [jnp.zeros_like(parameter) for parameter in parameters]
        return zeros, [jnp.copy(zero) for zero in zeros], jnp.float32(0)

    def step(self, parameters, gradients, state):
        first, second, count = state
        gradients = [
            g + self.decay * p if self.decay and p.ndim > 1 else g
            for p, g in zip(parameters, gradients, strict=True)
        ]
        count = count + 1
        first = [0.9 * m + 0.1 * g for m, g in zip(first, gradients, strict=True)]
        second = [0.999 * v + 0.001 * g * g for v, g in zip(second, gradients, strict=True)]
        rate, correction = 0.001 / (1 - 0.9**count), 1 / (1 - 0.999**count)
        parameters = [
            p - rate * m / (jnp.sqrt(v * correction) + 1e-8)
            for p, m, v in zip(parameters, first, second, strict=True)
        ]
        return parameters, (first, second, count)


class Momentum:
    def __init__(self, rate):
        self.rate = rate

    @staticmethod
    def start(parameters):
        return [jnp.zeros_like(parameter) for parameter in parameters]

    def step(self, parameters, gradients, state):
        state = [
            0.9 * u + g + 0.0005 * p for p, g, u in zip(parameters, gradients, state, strict=True)
        ]
        return [p - self.rate * u for p, u in zip(parameters, state, strict=True)], state


class Nesterov:
    """All parameters decay, as PyTorch's do."""

    start = Momentum.start

    @staticmethod
    def step(parameters, gradients, state):
        gradients = [g + 0.003 * p for p, g in zip(parameters, gradients, strict=True)]
        state = [0.9 * u + g for g, u in zip(gradients, state, strict=True)]
        return [
            p - 0.1 * (g + 0.9 * u) for p, g, u in zip(parameters, gradients, state, strict=True)
        ], state


class Training(Work):
    """Steps of training: one a call, or many in one call by `lax.scan`.

    `objective(parameters, *inputs)` is what is made small; `given(batch)` are the inputs of an
    exported batch, `draw(key, data, index)` those of a step that is timed.
    """

    def __init__(self, case, objective, optimizer, given, data, draw, order, steps):
        self.parameters = [jnp.asarray(array) for array in case.parameters]
        self.given, self.data, self.steps_per_run = given, data, steps
        self.key = jax.random.key(1)
        self.order = order

        def step(parameters, state, *inputs):
            value, gradients = jax.value_and_grad(objective)(parameters, *inputs)
            parameters, state = optimizer.step(parameters, gradients, state)
            return parameters, state, value, gradients

        def drawn_step(parameters, state, key, data, index):
            key, mine = jax.random.split(key)
            parameters, state, value, _ = step(parameters, state, *draw(mine, data, index))
            return parameters, state, key, value

        def epoch(parameters, state, key, data):
            key, mine = jax.random.split(key)
            indices = order.on_device(mine)

            def body(carry, index):
                *carry, value = drawn_step(*carry, data, index)
                return tuple(carry), value

            carry, values = lax.scan(body, (parameters, state, key), indices, length=steps)
            return *carry, values

        self.checked = jax.jit(step)
        self.epoch = jax.jit(epoch, donate_argnums=(0, 1, 2))
        self.single = jax.jit(drawn_step, donate_argnums=(0, 1, 2))
        self.state = optimizer.start(self.parameters)

    def outcome(self, batch):
        updated, _, value, gradients = self.checked(self.parameters, self.state, *self.given(batch))
        return {"value": float(value), "results": gradients, "updated": updated}

    def run(self):
        arguments = (self.parameters, self.state, self.key, self.data)
        if self.steps_per_run > 1:
            self.parameters, self.state, self.key, value = self.epoch(*arguments)
        else:
            index = self.order.next()
            self.parameters, self.state, self.key, value = self.single(*arguments, index)
        value.block_until_ready()


class Shuffled:
    """Batches of indices, an epoch after the other."""

    def __init__(self, count, batch):
        self.count, self.batch = count, batch
        self.generator = np.random.default_rng(1)
        self.left = []

    def next(self):
        if not self.left:
            order = self.generator.permutation(self.count).astype(np.int32)
            whole = self.count // self.batch * self.batch  # the rest of an epoch is left out
            self.left = list(order[:whole].reshape(-1, self.batch))
        return self.left.pop()

    def on_device(self, key):
        return jax.random.permutation(key, self.count).reshape(-1, self.batch)


class Everything:
    """All examples in each step: there is no index."""

    def next(self):
        return None

    def on_device(self, key):
        return None


# Pixels as they are, and standardized by their mean and deviation as MNIST's are in Hoffman's code.
AS_THEY_ARE = (0, 1)
STANDARDIZED = (0.1307, 0.3081)


def lenet_training(case, exported, network, settings, scanned):
    objective, draw_projection, activation, optimizer, batch, pixels = settings
    mean, deviation = (np.float32(value) for value in pixels)
    features, labels = exported.training_images
    features = (features[:, 0] - mean) / deviation
    data = jnp.asarray(features), jnp.asarray(labels.astype(np.int32))

    def given(exported_batch):
        inputs = exported_batch.inputs
        return (
            jnp.asarray((inputs["input"][0].transpose(2, 0, 1) - mean) / deviation),
            jnp.asarray(inputs["target"].argmax(0)),
            (jnp.asarray(inputs["dropout1"]), jnp.asarray(inputs["dropout2"])),
            jnp.asarray(inputs.get("regularizer1.projection1", np.float32(0)).T),
        )

    def draw(key, data, index):
        of_masks, of_projection = jax.random.split(key)
        masks, projection = dropout_masks(of_masks, batch), draw_projection(of_projection, batch)
        return data[0][index], data[1][index], masks, projection

    def batch_objective(parameters, x, y, masks, projection):
        return objective(lambda x: network(parameters, x, activation, masks), x, y, projection)

    steps = len(labels) // batch if scanned else 1
    return Training(
        case, batch_objective, optimizer, given, data, draw, Shuffled(len(labels), batch), steps
    )


def colour_training(case, exported, is_residual, objective, draw_projection, is_batch_last):
    """A step of the residual network, or of DDNet."""
    features, labels = exported.colour_images
    scale, offset = (1, 0) if is_residual else (2, -1)
    data = jnp.asarray(features * scale + offset), jnp.asarray(labels.astype(np.int32))
    batch = 128 if is_residual else 100

    def given(exported_batch):
        inputs = exported_batch.inputs
        return (
            jnp.asarray(inputs["input"].transpose(3, 0, 1, 2) * scale + offset),
            jnp.asarray(inputs["target"].argmax(0)),
            ()
            if is_residual
            else (jnp.asarray(inputs["dropout1"]), jnp.asarray(inputs["dropout2"])),
            jnp.asarray(inputs.get("regularizer1.projection1", np.float32(0)).T),
        )

    def draw(key, data, index):
        of_masks, of_projection = jax.random.split(key)
        masks = () if is_residual else dropout_masks(of_masks, batch, (256, 256))
        return data[0][index], data[1][index], masks, draw_projection(of_projection, batch)

    def batch_objective(parameters, x, y, masks, projection):
        def network(x):
            if is_residual:
                return resnet(parameters, x, is_batch_last)
            return ddnet(parameters, x, masks, is_batch_last)

        return objective(network, x, y, projection)

    optimizer = Nesterov if is_residual else Momentum(0.01)
    return Training(
        case, batch_objective, optimizer, given, data, draw, Shuffled(len(labels), batch), 1
    )


def perceptron(parameters, x):
    """Values of a dense ReLU network at x [batch, features]."""
    for weight, bias in zip(parameters[:-2:2], parameters[1:-2:2], strict=True):
        x = jax.nn.relu(x @ weight.T + bias)
    return x @ parameters[-2].T + parameters[-1]


def sine_training(case, exported, steps):
    data = tuple(jnp.asarray(array) for array in exported.points)

    def objective(parameters, x, y, projection):
        values, pull = jax.vjp(lambda x: perceptron(parameters, x), x)
        (product,) = pull(jnp.broadcast_to(projection, values.shape))
        return jnp.mean((values - y) ** 2) + 0.01 / len(x) * jnp.sum(product**2)

    def draw(key, data, index):
        return *data, jax.random.normal(key, (1,))

    def given(batch):
        return *data, jnp.asarray(batch.inputs["regularizer1.projection1"])

    return Training(case, objective, Adam(), given, data, draw, Everything(), steps)


class OverImages(Work):
    """A function of images, all of them in one call, so many at a time by `lax.map`."""

    def __init__(self, case, exported, batch, function, summary):
        images, labels = exported.test_images
        self.arguments = (
            [jnp.asarray(array) for array in case.parameters],
            jnp.asarray(images.reshape(-1, batch, 28, 28)),
            jnp.asarray(labels.astype(np.int32).reshape(-1, batch)),
        )
        self.summary = summary

        @jax.jit
        def call(parameters, images, labels):
            return lax.map(lambda part: function(parameters, *part), (images, labels)).reshape(-1)

        self.call = call

    def run(self):
        return self.call(*self.arguments).block_until_ready()

    def outcome(self, batch):
        return self.summary(self.run())


def accuracy(network):
    def function(parameters, x, y):
        logits = network(parameters, x, jax.nn.relu)
        return 100 * jnp.mean((jnp.argmax(logits, 1) == y).astype(jnp.float32))

    return function, lambda shares: {"value": float(jnp.mean(shares))}


def jacobian_norms(network):
    def function(parameters, x, y):
        logits, pull = jax.vjp(lambda x: network(parameters, x, jax.nn.relu), x)
        rows = (pull(jnp.broadcast_to(row, logits.shape))[0] for row in jnp.eye(CLASSES))
        return jnp.sqrt(sum(jnp.sum(row**2, (1, 2)) for row in rows))

    return function, lambda norms: {"results": [norms]}


def relu_on_mnist(kind, weight, optimizer, draw=no_projection):
    return penalized(kind, weight), draw, jax.nn.relu, optimizer, 50, AS_THEY_ARE


def tanh_on_mnist(kind, weight, draw=no_projection):
    return penalized(kind, weight), draw, jnp.tanh, Momentum(0.1), 100, STANDARDIZED


DECAYING_ADAM = Adam(decay=0.001)  # 0.0005 ‖w‖² beside the loss
LENET = {
    "lenet-plain": relu_on_mnist("none", 0, Adam()),
    "lenet-spectreg": relu_on_mnist("projection", 0.03, Adam(), one_normal),
    "lenet-doubleback": relu_on_mnist("doubleback", 50, DECAYING_ADAM),
    "lenet-frobreg": relu_on_mnist("logits", 0.03, DECAYING_ADAM),
    "lenet-jacreg": relu_on_mnist("probabilities", 1, DECAYING_ADAM),
    "lenet-tanh-plain": tanh_on_mnist("none", 0),
    "lenet-tanh-jacobian": tanh_on_mnist("projection", 0.005 * CLASSES, unit_each),
}
BY_PRODUCT = "jit, convolution as a matrix product, batch last"
BY_XLA = "jit, lax.conv NHWC"


COLOUR = {
    "resnet-plain": (True, penalized("none", 0), no_projection),
    "resnet-spectreg": (True, penalized("projection", 0.03), one_normal),
    "ddnet-plain": (False, penalized("none", 0), no_projection),
    "ddnet-jacobian": (False, penalized("projection", 0.005 * CLASSES), unit_each),
}


def formulations(case, exported):
    if case.name in COLOUR:
        settings = COLOUR[case.name]
        forms = [(BY_PRODUCT, True)]
        if case.name.endswith("-plain"):  # with a penalty XLA's are eight times as slow as products
            forms.append((BY_XLA, False))
        return [
            (label, lambda last=last: colour_training(case, exported, *settings, last))
            for label, last in forms
        ]
    if case.name in LENET:
        settings = LENET[case.name]
        return [
            (
                label,
                lambda network=network, scanned=scanned: lenet_training(
                    case, exported, network, settings, scanned
                ),
            )
            for label, network, scanned in (
                (BY_PRODUCT, batch_last, False),
                (BY_PRODUCT + ", an epoch a call (lax.scan)", batch_last, True),
                (BY_XLA, batch_first, False),
            )
        ]
    if case.name == "sin-mlp-spectreg":
        return [
            ("jit", lambda: sine_training(case, exported, 1)),
            ("jit, 100 steps a call (lax.scan)", lambda: sine_training(case, exported, 100)),
        ]
    make, batches = (accuracy, (40, 100)) if case.name == "evaluate" else (jacobian_norms, (20, 50))
    return [
        (
            f"{BY_PRODUCT}, {batch} at a time by lax.map",
            lambda batch=batch: OverImages(case, exported, batch, *make(batch_last)),
        )
        for batch in batches
    ] + [
        (
            f"{BY_XLA}, 50 at a time by lax.map",
            lambda: OverImages(case, exported, 50, *make(batch_first)),
        )
    ]


if __name__ == "__main__":
    serve(formulations, {"jax": jax.__version__})
