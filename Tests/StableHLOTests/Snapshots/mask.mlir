module @replicate {
  func.func public @main(%seed: tensor<ui64>, %index: tensor<ui64>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<11400714819323198485> : tensor<ui64>
    %1 = stablehlo.constant dense<2249371691748366409> : tensor<ui64>
    %2 = "stablehlo.multiply"(%index, %0) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
    %3 = "stablehlo.add"(%1, %2) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
    %4 = "stablehlo.iota"() {iota_dimension = 0 : i64} : () -> tensor<16xui32>
    %5 = stablehlo.constant dense<0> : tensor<16xui32>
    %6 = "stablehlo.convert"(%3) : (tensor<ui64>) -> tensor<ui32>
    %7 = "stablehlo.broadcast_in_dim"(%6) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %8 = stablehlo.constant dense<32> : tensor<ui64>
    %9 = "stablehlo.shift_right_logical"(%3, %8) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
    %10 = "stablehlo.convert"(%9) : (tensor<ui64>) -> tensor<ui32>
    %11 = "stablehlo.broadcast_in_dim"(%10) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %12 = "stablehlo.convert"(%seed) : (tensor<ui64>) -> tensor<ui32>
    %13 = stablehlo.constant dense<32> : tensor<ui64>
    %14 = "stablehlo.shift_right_logical"(%seed, %13) : (tensor<ui64>, tensor<ui64>) -> tensor<ui64>
    %15 = "stablehlo.convert"(%14) : (tensor<ui64>) -> tensor<ui32>
    %16 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %17 = "stablehlo.convert"(%4) : (tensor<16xui32>) -> tensor<16xui64>
    %18 = "stablehlo.multiply"(%17, %16) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %19 = "stablehlo.convert"(%18) : (tensor<16xui64>) -> tensor<16xui32>
    %20 = stablehlo.constant dense<32> : tensor<16xui64>
    %21 = "stablehlo.shift_right_logical"(%18, %20) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %22 = "stablehlo.convert"(%21) : (tensor<16xui64>) -> tensor<16xui32>
    %23 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %24 = "stablehlo.convert"(%7) : (tensor<16xui32>) -> tensor<16xui64>
    %25 = "stablehlo.multiply"(%24, %23) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %26 = "stablehlo.convert"(%25) : (tensor<16xui64>) -> tensor<16xui32>
    %27 = stablehlo.constant dense<32> : tensor<16xui64>
    %28 = "stablehlo.shift_right_logical"(%25, %27) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %29 = "stablehlo.convert"(%28) : (tensor<16xui64>) -> tensor<16xui32>
    %30 = "stablehlo.broadcast_in_dim"(%12) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %31 = "stablehlo.xor"(%5, %30) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %32 = "stablehlo.broadcast_in_dim"(%15) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %33 = "stablehlo.xor"(%11, %32) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %34 = "stablehlo.xor"(%29, %31) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %35 = "stablehlo.xor"(%22, %33) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %36 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %37 = "stablehlo.add"(%12, %36) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %38 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %39 = "stablehlo.add"(%15, %38) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %40 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %41 = "stablehlo.convert"(%34) : (tensor<16xui32>) -> tensor<16xui64>
    %42 = "stablehlo.multiply"(%41, %40) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %43 = "stablehlo.convert"(%42) : (tensor<16xui64>) -> tensor<16xui32>
    %44 = stablehlo.constant dense<32> : tensor<16xui64>
    %45 = "stablehlo.shift_right_logical"(%42, %44) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %46 = "stablehlo.convert"(%45) : (tensor<16xui64>) -> tensor<16xui32>
    %47 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %48 = "stablehlo.convert"(%35) : (tensor<16xui32>) -> tensor<16xui64>
    %49 = "stablehlo.multiply"(%48, %47) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %50 = "stablehlo.convert"(%49) : (tensor<16xui64>) -> tensor<16xui32>
    %51 = stablehlo.constant dense<32> : tensor<16xui64>
    %52 = "stablehlo.shift_right_logical"(%49, %51) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %53 = "stablehlo.convert"(%52) : (tensor<16xui64>) -> tensor<16xui32>
    %54 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %55 = "stablehlo.xor"(%26, %54) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %56 = "stablehlo.broadcast_in_dim"(%39) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %57 = "stablehlo.xor"(%19, %56) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %58 = "stablehlo.xor"(%53, %55) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %59 = "stablehlo.xor"(%46, %57) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %60 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %61 = "stablehlo.add"(%37, %60) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %62 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %63 = "stablehlo.add"(%39, %62) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %64 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %65 = "stablehlo.convert"(%58) : (tensor<16xui32>) -> tensor<16xui64>
    %66 = "stablehlo.multiply"(%65, %64) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %67 = "stablehlo.convert"(%66) : (tensor<16xui64>) -> tensor<16xui32>
    %68 = stablehlo.constant dense<32> : tensor<16xui64>
    %69 = "stablehlo.shift_right_logical"(%66, %68) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %70 = "stablehlo.convert"(%69) : (tensor<16xui64>) -> tensor<16xui32>
    %71 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %72 = "stablehlo.convert"(%59) : (tensor<16xui32>) -> tensor<16xui64>
    %73 = "stablehlo.multiply"(%72, %71) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %74 = "stablehlo.convert"(%73) : (tensor<16xui64>) -> tensor<16xui32>
    %75 = stablehlo.constant dense<32> : tensor<16xui64>
    %76 = "stablehlo.shift_right_logical"(%73, %75) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %77 = "stablehlo.convert"(%76) : (tensor<16xui64>) -> tensor<16xui32>
    %78 = "stablehlo.broadcast_in_dim"(%61) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %79 = "stablehlo.xor"(%50, %78) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %80 = "stablehlo.broadcast_in_dim"(%63) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %81 = "stablehlo.xor"(%43, %80) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %82 = "stablehlo.xor"(%77, %79) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %83 = "stablehlo.xor"(%70, %81) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %84 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %85 = "stablehlo.add"(%61, %84) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %86 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %87 = "stablehlo.add"(%63, %86) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %88 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %89 = "stablehlo.convert"(%82) : (tensor<16xui32>) -> tensor<16xui64>
    %90 = "stablehlo.multiply"(%89, %88) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %91 = "stablehlo.convert"(%90) : (tensor<16xui64>) -> tensor<16xui32>
    %92 = stablehlo.constant dense<32> : tensor<16xui64>
    %93 = "stablehlo.shift_right_logical"(%90, %92) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %94 = "stablehlo.convert"(%93) : (tensor<16xui64>) -> tensor<16xui32>
    %95 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %96 = "stablehlo.convert"(%83) : (tensor<16xui32>) -> tensor<16xui64>
    %97 = "stablehlo.multiply"(%96, %95) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %98 = "stablehlo.convert"(%97) : (tensor<16xui64>) -> tensor<16xui32>
    %99 = stablehlo.constant dense<32> : tensor<16xui64>
    %100 = "stablehlo.shift_right_logical"(%97, %99) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %101 = "stablehlo.convert"(%100) : (tensor<16xui64>) -> tensor<16xui32>
    %102 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %103 = "stablehlo.xor"(%74, %102) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %104 = "stablehlo.broadcast_in_dim"(%87) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %105 = "stablehlo.xor"(%67, %104) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %106 = "stablehlo.xor"(%101, %103) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %107 = "stablehlo.xor"(%94, %105) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %108 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %109 = "stablehlo.add"(%85, %108) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %110 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %111 = "stablehlo.add"(%87, %110) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %112 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %113 = "stablehlo.convert"(%106) : (tensor<16xui32>) -> tensor<16xui64>
    %114 = "stablehlo.multiply"(%113, %112) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %115 = "stablehlo.convert"(%114) : (tensor<16xui64>) -> tensor<16xui32>
    %116 = stablehlo.constant dense<32> : tensor<16xui64>
    %117 = "stablehlo.shift_right_logical"(%114, %116) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %118 = "stablehlo.convert"(%117) : (tensor<16xui64>) -> tensor<16xui32>
    %119 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %120 = "stablehlo.convert"(%107) : (tensor<16xui32>) -> tensor<16xui64>
    %121 = "stablehlo.multiply"(%120, %119) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %122 = "stablehlo.convert"(%121) : (tensor<16xui64>) -> tensor<16xui32>
    %123 = stablehlo.constant dense<32> : tensor<16xui64>
    %124 = "stablehlo.shift_right_logical"(%121, %123) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %125 = "stablehlo.convert"(%124) : (tensor<16xui64>) -> tensor<16xui32>
    %126 = "stablehlo.broadcast_in_dim"(%109) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %127 = "stablehlo.xor"(%98, %126) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %128 = "stablehlo.broadcast_in_dim"(%111) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %129 = "stablehlo.xor"(%91, %128) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %130 = "stablehlo.xor"(%125, %127) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %131 = "stablehlo.xor"(%118, %129) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %132 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %133 = "stablehlo.add"(%109, %132) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %134 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %135 = "stablehlo.add"(%111, %134) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %136 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %137 = "stablehlo.convert"(%130) : (tensor<16xui32>) -> tensor<16xui64>
    %138 = "stablehlo.multiply"(%137, %136) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %139 = "stablehlo.convert"(%138) : (tensor<16xui64>) -> tensor<16xui32>
    %140 = stablehlo.constant dense<32> : tensor<16xui64>
    %141 = "stablehlo.shift_right_logical"(%138, %140) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %142 = "stablehlo.convert"(%141) : (tensor<16xui64>) -> tensor<16xui32>
    %143 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %144 = "stablehlo.convert"(%131) : (tensor<16xui32>) -> tensor<16xui64>
    %145 = "stablehlo.multiply"(%144, %143) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %146 = "stablehlo.convert"(%145) : (tensor<16xui64>) -> tensor<16xui32>
    %147 = stablehlo.constant dense<32> : tensor<16xui64>
    %148 = "stablehlo.shift_right_logical"(%145, %147) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %149 = "stablehlo.convert"(%148) : (tensor<16xui64>) -> tensor<16xui32>
    %150 = "stablehlo.broadcast_in_dim"(%133) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %151 = "stablehlo.xor"(%122, %150) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %152 = "stablehlo.broadcast_in_dim"(%135) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %153 = "stablehlo.xor"(%115, %152) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %154 = "stablehlo.xor"(%149, %151) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %155 = "stablehlo.xor"(%142, %153) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %156 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %157 = "stablehlo.add"(%133, %156) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %158 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %159 = "stablehlo.add"(%135, %158) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %160 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %161 = "stablehlo.convert"(%154) : (tensor<16xui32>) -> tensor<16xui64>
    %162 = "stablehlo.multiply"(%161, %160) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %163 = "stablehlo.convert"(%162) : (tensor<16xui64>) -> tensor<16xui32>
    %164 = stablehlo.constant dense<32> : tensor<16xui64>
    %165 = "stablehlo.shift_right_logical"(%162, %164) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %166 = "stablehlo.convert"(%165) : (tensor<16xui64>) -> tensor<16xui32>
    %167 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %168 = "stablehlo.convert"(%155) : (tensor<16xui32>) -> tensor<16xui64>
    %169 = "stablehlo.multiply"(%168, %167) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %170 = "stablehlo.convert"(%169) : (tensor<16xui64>) -> tensor<16xui32>
    %171 = stablehlo.constant dense<32> : tensor<16xui64>
    %172 = "stablehlo.shift_right_logical"(%169, %171) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %173 = "stablehlo.convert"(%172) : (tensor<16xui64>) -> tensor<16xui32>
    %174 = "stablehlo.broadcast_in_dim"(%157) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %175 = "stablehlo.xor"(%146, %174) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %176 = "stablehlo.broadcast_in_dim"(%159) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %177 = "stablehlo.xor"(%139, %176) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %178 = "stablehlo.xor"(%173, %175) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %179 = "stablehlo.xor"(%166, %177) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %180 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %181 = "stablehlo.add"(%157, %180) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %182 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %183 = "stablehlo.add"(%159, %182) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %184 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %185 = "stablehlo.convert"(%178) : (tensor<16xui32>) -> tensor<16xui64>
    %186 = "stablehlo.multiply"(%185, %184) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %187 = "stablehlo.convert"(%186) : (tensor<16xui64>) -> tensor<16xui32>
    %188 = stablehlo.constant dense<32> : tensor<16xui64>
    %189 = "stablehlo.shift_right_logical"(%186, %188) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %190 = "stablehlo.convert"(%189) : (tensor<16xui64>) -> tensor<16xui32>
    %191 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %192 = "stablehlo.convert"(%179) : (tensor<16xui32>) -> tensor<16xui64>
    %193 = "stablehlo.multiply"(%192, %191) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %194 = "stablehlo.convert"(%193) : (tensor<16xui64>) -> tensor<16xui32>
    %195 = stablehlo.constant dense<32> : tensor<16xui64>
    %196 = "stablehlo.shift_right_logical"(%193, %195) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %197 = "stablehlo.convert"(%196) : (tensor<16xui64>) -> tensor<16xui32>
    %198 = "stablehlo.broadcast_in_dim"(%181) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %199 = "stablehlo.xor"(%170, %198) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %200 = "stablehlo.broadcast_in_dim"(%183) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %201 = "stablehlo.xor"(%163, %200) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %202 = "stablehlo.xor"(%197, %199) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %203 = "stablehlo.xor"(%190, %201) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %204 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %205 = "stablehlo.add"(%181, %204) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %206 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %207 = "stablehlo.add"(%183, %206) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %208 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %209 = "stablehlo.convert"(%202) : (tensor<16xui32>) -> tensor<16xui64>
    %210 = "stablehlo.multiply"(%209, %208) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %211 = "stablehlo.convert"(%210) : (tensor<16xui64>) -> tensor<16xui32>
    %212 = stablehlo.constant dense<32> : tensor<16xui64>
    %213 = "stablehlo.shift_right_logical"(%210, %212) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %214 = "stablehlo.convert"(%213) : (tensor<16xui64>) -> tensor<16xui32>
    %215 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %216 = "stablehlo.convert"(%203) : (tensor<16xui32>) -> tensor<16xui64>
    %217 = "stablehlo.multiply"(%216, %215) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %218 = "stablehlo.convert"(%217) : (tensor<16xui64>) -> tensor<16xui32>
    %219 = stablehlo.constant dense<32> : tensor<16xui64>
    %220 = "stablehlo.shift_right_logical"(%217, %219) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %221 = "stablehlo.convert"(%220) : (tensor<16xui64>) -> tensor<16xui32>
    %222 = "stablehlo.broadcast_in_dim"(%205) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %223 = "stablehlo.xor"(%194, %222) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %224 = "stablehlo.broadcast_in_dim"(%207) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %225 = "stablehlo.xor"(%187, %224) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %226 = "stablehlo.xor"(%221, %223) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %227 = "stablehlo.xor"(%214, %225) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %228 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %229 = "stablehlo.add"(%205, %228) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %230 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %231 = "stablehlo.add"(%207, %230) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %232 = stablehlo.constant dense<3528531795> : tensor<16xui64>
    %233 = "stablehlo.convert"(%226) : (tensor<16xui32>) -> tensor<16xui64>
    %234 = "stablehlo.multiply"(%233, %232) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %235 = "stablehlo.convert"(%234) : (tensor<16xui64>) -> tensor<16xui32>
    %236 = stablehlo.constant dense<32> : tensor<16xui64>
    %237 = "stablehlo.shift_right_logical"(%234, %236) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %238 = "stablehlo.convert"(%237) : (tensor<16xui64>) -> tensor<16xui32>
    %239 = stablehlo.constant dense<3449720151> : tensor<16xui64>
    %240 = "stablehlo.convert"(%227) : (tensor<16xui32>) -> tensor<16xui64>
    %241 = "stablehlo.multiply"(%240, %239) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %242 = "stablehlo.convert"(%241) : (tensor<16xui64>) -> tensor<16xui32>
    %243 = stablehlo.constant dense<32> : tensor<16xui64>
    %244 = "stablehlo.shift_right_logical"(%241, %243) : (tensor<16xui64>, tensor<16xui64>) -> tensor<16xui64>
    %245 = "stablehlo.convert"(%244) : (tensor<16xui64>) -> tensor<16xui32>
    %246 = "stablehlo.broadcast_in_dim"(%229) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %247 = "stablehlo.xor"(%218, %246) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %248 = "stablehlo.broadcast_in_dim"(%231) {broadcast_dimensions = array<i64>} : (tensor<ui32>) -> tensor<16xui32>
    %249 = "stablehlo.xor"(%211, %248) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %250 = "stablehlo.xor"(%245, %247) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %251 = "stablehlo.xor"(%238, %249) : (tensor<16xui32>, tensor<16xui32>) -> tensor<16xui32>
    %252 = stablehlo.constant dense<2654435769> : tensor<ui32>
    %253 = "stablehlo.add"(%229, %252) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %254 = stablehlo.constant dense<3144134277> : tensor<ui32>
    %255 = "stablehlo.add"(%231, %254) : (tensor<ui32>, tensor<ui32>) -> tensor<ui32>
    %256 = "stablehlo.reshape"(%250) : (tensor<16xui32>) -> tensor<1x1x16xui32>
    %257 = "stablehlo.reshape"(%242) : (tensor<16xui32>) -> tensor<1x1x16xui32>
    %258 = "stablehlo.reshape"(%251) : (tensor<16xui32>) -> tensor<1x1x16xui32>
    %259 = "stablehlo.reshape"(%235) : (tensor<16xui32>) -> tensor<1x1x16xui32>
    %260 = "stablehlo.concatenate"(%256, %257, %258, %259) {dimension = 1 : i64} : (tensor<1x1x16xui32>, tensor<1x1x16xui32>, tensor<1x1x16xui32>, tensor<1x1x16xui32>) -> tensor<1x4x16xui32>
    %261 = "stablehlo.reshape"(%260) : (tensor<1x4x16xui32>) -> tensor<64xui32>
    %262 = "stablehlo.slice"(%261) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<64xui32>) -> tensor<32xui32>
    %263 = "stablehlo.reshape"(%262) : (tensor<32xui32>) -> tensor<2x16xui32>
    %264 = "stablehlo.slice"(%263) {limit_indices = array<i64: 2, 3>, start_indices = array<i64: 0, 0>, strides = array<i64: 1, 1>} : (tensor<2x16xui32>) -> tensor<2x3xui32>
    %265 = stablehlo.constant dense<3221225471> : tensor<2x3xui32>
    %266 = stablehlo.constant dense<0x3FAAAAAB> : tensor<2x3xf32>
    %267 = stablehlo.constant dense<0x00000000> : tensor<2x3xf32>
    %268 = "stablehlo.compare"(%264, %265) {compare_type = #stablehlo<comparison_type UNSIGNED>, comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %269 = "stablehlo.select"(%268, %266, %267) : (tensor<2x3xi1>, tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %269 : tensor<2x3xf32>
  }
}
