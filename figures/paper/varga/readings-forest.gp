# Draws readings-forest.svg (gnuplot 5.4 or later): gnuplot -d readings-forest.gp
reset
set encoding utf8
set terminal svg size 1380,1286 dynamic noenhanced name 'readings_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-0.9460765355 68 1.564258354 68
-6 67 -2.985042438 67
-6 66 -6 66
-3.661081824 65 1.370172733 65
-0.9718228262 64 2.93545919 64
-1.825232714 63 0.8070508957 63
-6 62 -4.294002033 62
-2.418843891 61 1.218843891 61
-4.402273978 60 2.111364887 60
-5.928287454 59 -2.908076182 59
-6 58 -6 58
-5.204679832 57 0.6955889225 57
-1.333843396 56 1.770207032 56
-6 55 -3.135006512 55
-6 54 -6 54
-3.17432058 53 1.392502398 53
-3.311457276 52 2.111457276 52
-6 51 -2.943899631 51
-6 50 -6 50
-4.005483435 49 0.4418470713 49
-2.611701016 48 0.3207919248 48
-6 47 -3.910739728 47
-6 46 -6 46
-5.278013433 45 0.1871043418 45
-0.9101785691 44 3.055633115 44
-5.946060451 43 -2.344848639 43
-6 42 -6 42
-2.347080899 41 1.401626353 41
-1.232851127 40 1.778305672 40
-6 39 -2.739391132 39
-6 38 -6 38
-3.004274228 37 0.7860924102 37
-6 36 -3.196604872 36
-0.3037661291 35 3.103766129 35
-4.47357239 34 1.019026935 34
-1.779324195 33 -0.03885762356 33
-1.893873686 32 0.6211464131 32
-2.45301237 31 1.871194188 31
-3.975100638 30 0.6660097287 30
-4.56847665 29 -2.74061426 29
-6 28 -6 28
-1.256343258 27 2.674525076 27
-1.906021249 26 1.906021249 26
-2.944453627 25 -0.5828191004 25
-6 24 -3.527109815 24
-2.307738064 23 3.25319261 23
-3.271432065 22 2.435068428 22
-2.624325895 21 0.1152349856 21
-2.383203753 20 2.346840117 20
-1.532197554 19 2.114015736 19
-2.350260118 18 0.9684419357 18
-2.14382102 17 1.671093747 17
-2.978711793 16 1.70598452 16
-2.101947264 15 3.701947264 15
-4.161558293 14 2.016103747 14
-2.015939498 13 1.906848589 13
-2.038099855 12 2.365372582 12
-1.717056568 11 1.935238386 11
-6 10 1.67462094 10
-4.930782974 9 0.4216920646 9
-3.308607808 8 1.526789626 8
-2.594308536 7 2.267035808 7
-3.793857826 6 0.5938578259 6
-2.269631885 5 0.342359158 5
-2.550181921 4 0.4774546484 4
-2.337415537 3 1.828324628 3
-2.302690201 2 0.9208720187 2
-6 1 -0.8540726463 1
EOD
$panel1_series1 << EOD
-1 0 0 69
1 0 0 69
EOD
$panel1_series2 << EOD
0.3090909091 68
0.9818181818 64
-0.5090909091 63
-0.6 61
0.2181818182 56
-1.145454545 48
1.072727273 44
-0.4727272727 41
0.2727272727 40
-1.109090909 37
1.4 35
-0.9090909091 33
-0.6363636364 32
0.7090909091 27
0 26
-1.254545455 21
0.2909090909 19
-0.6909090909 18
-0.2363636364 17
-0.05454545455 13
0.1090909091 11
-0.9636363636 5
-1.036363636 4
-0.6909090909 2
EOD
$panel1_series3 << EOD
-1.145454545 65
-1.145454545 60
-2.254545455 57
-0.8909090909 53
-0.6 52
-1.781818182 49
-2.545454545 45
-1.727272727 34
-0.2909090909 31
-1.654545455 30
-6 24
0.4727272727 23
-0.4181818182 22
-0.01818181818 20
-0.6363636364 16
0.8 15
-1.072727273 14
0.1636363636 12
-2.2 10
-2.254545455 9
-0.8909090909 8
-0.1636363636 7
-1.6 6
-0.2545454545 3
-3.563636364 1
EOD
$panel1_series4 << EOD
-5.018181818 67
-6 66
-6 62
-4.418181818 59
-6 58
-5.090909091 55
-6 54
-5 51
-6 50
-5.2 47
-6 46
-4.145454545 43
-6 42
-4.927272727 39
-6 38
-5.218181818 36
-3.654545455 29
-6 28
-1.763636364 25
EOD
set output 'readings-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.97201
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [-6.0:6.0] noextend
set xlabel 'D/δ' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('−6' -6.0, '−4' -4.0, '−2' -2.0, '0' 0.0, '2' 2.0, '4' 4.0, '6' 6.0)
unset logscale y
set yrange [0.0:69.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the text''s settings, Baseline, as written, rate 0.001' 68.0, 'the text''s settings, SpectReg, as written, rate 0.001' 67.0, 'the text''s settings, DoubleBack, as written, rate 0.001' 66.0, 'the text''s settings, CP, as written, rate 0.001' 65.0, 'the text''s settings, but pixels standardized by the set''s own moments, Baseline, as written, rate 0.001' 64.0, 'the text''s settings, but pixels standardized by the set''s own moments, SpectReg, as written, rate 0.001' 63.0, 'the text''s settings, but pixels standardized by the set''s own moments, DoubleBack, as written, rate 0.001' 62.0, 'the text''s settings, but pixels standardized by the set''s own moments, CP, as written, rate 0.001' 61.0, 'the text''s settings, but dropout after the layer of 84 alone, Baseline, as written, rate 0.001' 60.0, 'the text''s settings, but dropout after the layer of 84 alone, SpectReg, as written, rate 0.001' 59.0, 'the text''s settings, but dropout after the layer of 84 alone, DoubleBack, as written, rate 0.001' 58.0, 'the text''s settings, but dropout after the layer of 84 alone, CP, as written, rate 0.001' 57.0, 'the text''s settings, but weight decay ½λ‖w‖², Baseline, as written, rate 0.001' 56.0, 'the text''s settings, but weight decay ½λ‖w‖², SpectReg, as written, rate 0.001' 55.0, 'the text''s settings, but weight decay ½λ‖w‖², DoubleBack, as written, rate 0.001' 54.0, 'the text''s settings, but weight decay ½λ‖w‖², CP, as written, rate 0.001' 53.0, 'the text''s settings, but convolutions of twice Xavier''s variance, Baseline, as written, rate 0.001' 52.0, 'the text''s settings, but convolutions of twice Xavier''s variance, SpectReg, as written, rate 0.001' 51.0, 'the text''s settings, but convolutions of twice Xavier''s variance, DoubleBack, as written, rate 0.001' 50.0, 'the text''s settings, but convolutions of twice Xavier''s variance, CP, as written, rate 0.001' 49.0, 'the text''s settings, but 2,000 images drawn from all, Baseline, as written, rate 0.001' 48.0, 'the text''s settings, but 2,000 images drawn from all, SpectReg, as written, rate 0.001' 47.0, 'the text''s settings, but 2,000 images drawn from all, DoubleBack, as written, rate 0.001' 46.0, 'the text''s settings, but 2,000 images drawn from all, CP, as written, rate 0.001' 45.0, 'the text''s settings, but tested on the last training images, Baseline, as written, rate 0.001' 44.0, 'the text''s settings, but tested on the last training images, SpectReg, as written, rate 0.001' 43.0, 'the text''s settings, but tested on the last training images, DoubleBack, as written, rate 0.001' 42.0, 'the text''s settings, but tested on the last training images, CP, as written, rate 0.001' 41.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, Baseline, as written, rate 0.001' 40.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, SpectReg, as written, rate 0.001' 39.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, DoubleBack, as written, rate 0.001' 38.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps, CP, as written, rate 0.001' 37.0, 'the text''s settings, but the penalty under a mask of its own, SpectReg, as written, rate 0.001' 36.0, 'the text''s settings, but the Confidence Penalty''s sum over the batch, CP, as written, rate 0.001' 35.0, 'the code''s settings, Baseline, as in the authors'' code' 34.0, 'the code''s settings, SpectReg, as in the authors'' code' 33.0, 'the code''s settings, DoubleBack, as in the authors'' code' 32.0, 'the code''s settings, CP, as in the authors'' code' 31.0, 'the code''s settings, but pixels in 0…1, Baseline, as in the authors'' code' 30.0, 'the code''s settings, but pixels in 0…1, SpectReg, as in the authors'' code' 29.0, 'the code''s settings, but pixels in 0…1, DoubleBack, as in the authors'' code' 28.0, 'the code''s settings, but pixels in 0…1, CP, as in the authors'' code' 27.0, 'the code''s settings, but dropout after the layers of 120 and 84, Baseline, as in the authors'' code' 26.0, 'the code''s settings, but dropout after the layers of 120 and 84, SpectReg, as in the authors'' code' 25.0, 'the code''s settings, but dropout after the layers of 120 and 84, DoubleBack, as in the authors'' code' 24.0, 'the code''s settings, but dropout after the layers of 120 and 84, CP, as in the authors'' code' 23.0, 'the code''s settings, but weight decay λ‖w‖², Baseline, as in the authors'' code' 22.0, 'the code''s settings, but weight decay λ‖w‖², SpectReg, as in the authors'' code' 21.0, 'the code''s settings, but weight decay λ‖w‖², DoubleBack, as in the authors'' code' 20.0, 'the code''s settings, but weight decay λ‖w‖², CP, as in the authors'' code' 19.0, 'the code''s settings, but Xavier''s uniform initializer, Baseline, as in the authors'' code' 18.0, 'the code''s settings, but Xavier''s uniform initializer, SpectReg, as in the authors'' code' 17.0, 'the code''s settings, but Xavier''s uniform initializer, DoubleBack, as in the authors'' code' 16.0, 'the code''s settings, but Xavier''s uniform initializer, CP, as in the authors'' code' 15.0, 'the code''s settings, but 200 images of each class, Baseline, as in the authors'' code' 14.0, 'the code''s settings, but 200 images of each class, SpectReg, as in the authors'' code' 13.0, 'the code''s settings, but 200 images of each class, DoubleBack, as in the authors'' code' 12.0, 'the code''s settings, but 200 images of each class, CP, as in the authors'' code' 11.0, 'the code''s settings, but tested on the official test images, Baseline, as in the authors'' code' 10.0, 'the code''s settings, but tested on the official test images, SpectReg, as in the authors'' code' 9.0, 'the code''s settings, but tested on the official test images, DoubleBack, as in the authors'' code' 8.0, 'the code''s settings, but tested on the official test images, CP, as in the authors'' code' 7.0, 'the code''s settings, but Adam as published, 10,000 steps, Baseline, as in the authors'' code' 6.0, 'the code''s settings, but Adam as published, 10,000 steps, SpectReg, as in the authors'' code' 5.0, 'the code''s settings, but Adam as published, 10,000 steps, DoubleBack, as in the authors'' code' 4.0, 'the code''s settings, but Adam as published, 10,000 steps, CP, as in the authors'' code' 3.0, 'the code''s settings, but the penalty under the loss''s dropout mask, SpectReg, as in the authors'' code' 2.0, 'the code''s settings, but the Confidence Penalty''s mean over the batch, CP, as in the authors'' code' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse'
unset label; unset arrow
set origin 0.00000,0.97201; set size 1.00000,0.02799
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'compatible', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'too few runs', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'worse'
unset multiplot
unset output
