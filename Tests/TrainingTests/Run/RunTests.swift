import Datasets
import Foundation
import Networks
import Regularizers
import Testing
import Training

@Suite struct RunTests {
  /// A key must not change unless the run does: results are found by it.
  @Test func keyOfAFixedRunIsTheOneRecorded() {
    var run = TrainingExamples.leNet5
    run.numericVersion = 1
    #expect(String(decoding: run.canonicalJSON, as: UTF8.self) == Self.canonicalJSON)
    #expect(run.key == "ffd8d743c2fe123f7be1084d6f6803ee090c37da3de26296dc19455a317a54ea")
  }

  static let canonicalJSON = """
    {"batch":12,"data":{"mnist":{"perClass":4,"subsetSeed":1}},"dataDigest":"of this test",\
    "initializer":"xavierUniform","iterations":12,"loss":"softmaxCrossEntropy",\
    "network":{"leNet5":{"activation":"rectified","classes":10,\
    "dropout":{"hiddenLayers":[1,2],"rate":0.5}}},"numericVersion":1,\
    "optimizer":{"adam":{"beta1":0.9,"beta2":0.999,"epsilon":1e-08,"learningRate":0.001}},\
    "regularizers":[\
    {"kind":{"spectReg":{"_0":{"distribution":"normal","projections":1,"scale":"one",\
    "sharing":"perBatch"}}},"reduction":"mean","weight":0.03},\
    {"kind":{"spectReg":{"_0":{"distribution":"spherical","projections":1,"scale":"classes",\
    "sharing":"perExample"}}},"reduction":"mean","weight":0.01},\
    {"kind":{"confidencePenalty":{"_0":{}}},"reduction":"mean","weight":0.01}],\
    "schedule":{"steps":{"factor":0.1,"fractions":[0.5,0.75]}},"seed":5,\
    "weightDecay":{"appliesToBiases":false,"coefficient":0.0005,"convention":"squaredNorm"}}
    """

  @Test func everyChangeGivesAnotherKey() {
    let run = TrainingExamples.leNet5
    let changes: [(inout Run) -> Void] = [
      { $0.data = .mnist(perClass: 5, subsetSeed: 1) }, { $0.dataDigest = "other" },
      { $0.network = .leNet5(activation: .softplus, dropoutRate: 0.5) },
      { $0.network = .leNet5(activation: .rectified, dropoutRate: 0) },
      { $0.preprocessing = .standardized(mean: 0.5, deviation: 0.5) },
      { $0.network = .leNet5(activation: .rectified, dropoutRate: 0, normalization: .batch) },
      { $0.initializer = .heNormal }, { $0.loss = .sumOfSquares }, { $0.regularizers = [] },
      { $0.regularizers[0].weight = 0.02 }, { $0.regularizers[0].reduction = .sum },
      { $0.regularizers.swapAt(0, 1) }, { $0.weightDecay = nil },
      { $0.weightDecay?.convention = .halfSquaredNorm },
      { $0.optimizer = .adam(learningRate: 0.1) }, { $0.schedule = .constant },
      { $0.iterations = 13 }, { $0.evaluations = [] }, { $0.evaluations = [12] },
      { $0.batch = nil }, { $0.seed = 6 }, { $0.evaluationBatch = 12 }, { $0.order = .fixed },
      { $0.regularizers[0].pass = .own }, { $0.preprocessing = .standardizedByOwnMoments },
      { $0.data = .drawnMNIST(count: 40, subsetSeed: 1) },
      { $0.initializer = .doubledXavierUniform },
      { $0.regularizers[2].kind = .confidencePenalty(ConfidencePenalty(offset: 1e-6)) },
      {
        $0.optimizer = .adamBeforeCorrection(
          learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilonHat: 1e-8)
      },
      { $0.numericVersion = NumericVersion.current + 1 },
    ]
    var keys = Set([run.key])
    for change in changes {
      var changed = run
      change(&changed)
      #expect(keys.insert(changed.key).inserted, "\(changed)")
    }
  }

  @Test func aRunSurvivesItsJSON() throws {
    for run in [
      TrainingExamples.leNet5, TrainingExamples.normalizedLeNet5, TrainingExamples.perceptron(),
      TrainingExamples.line(),
    ] {
      let decoded = try JSONDecoder().decode(Run.self, from: run.canonicalJSON)
      #expect(decoded == run)
      #expect(decoded.key == run.key)
    }
  }
}
