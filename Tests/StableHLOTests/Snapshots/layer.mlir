module @replicate {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<4x2xf32>, %arg2: tensor<4xf32>) -> (tensor<4x3xf32>, tensor<4x2xf32>) {
    %0 = "stablehlo.dot_general"(%arg1, %arg0) {dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<4x2xf32>, tensor<2x3xf32>) -> tensor<4x3xf32>
    %1 = "stablehlo.broadcast_in_dim"(%arg2) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x3xf32>
    %2 = "stablehlo.add"(%0, %1) : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %3 = "stablehlo.tanh"(%2) : (tensor<4x3xf32>) -> tensor<4x3xf32>
    %4 = stablehlo.constant dense<0x3F800000> : tensor<4x3xf32>
    %5 = "stablehlo.multiply"(%3, %3) : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %6 = "stablehlo.multiply"(%4, %5) : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %7 = "stablehlo.subtract"(%4, %6) : (tensor<4x3xf32>, tensor<4x3xf32>) -> tensor<4x3xf32>
    %8 = "stablehlo.dot_general"(%7, %arg0) {dot_dimension_numbers = #stablehlo.dot<lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<4x3xf32>, tensor<2x3xf32>) -> tensor<4x2xf32>
    return %3, %8 : tensor<4x3xf32>, tensor<4x2xf32>
  }
}
