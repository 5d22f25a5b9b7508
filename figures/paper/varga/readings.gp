# Draws readings.svg (gnuplot 5.4 or later): gnuplot -d readings.gp
reset
set encoding utf8
set terminal svg size 1000,1800 dynamic noenhanced name 'readings' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
97.39 0.4
97.39 16.6
EOD
$panel1_series2 << EOD
96.95 1
97.4 1
97.24 1
97.08 1
97.4 1
97.1 2
97.45 2
97 2
96.67 2
97.52 2
97.01 3
97.21 3
97.62 3
97.02 3
97.5 3
97.22 4
97.48 4
97.29 4
97.13 4
97.45 4
97.3 5
97.52 5
97.33 5
96.95 5
97.62 5
97.3 6
97.63 6
97.48 6
97.18 6
97.36 6
97.13 7
97.29 7
97.41 7
96.88 7
97.33 7
97.04 8
97.44 8
97.22 8
96.87 8
97.43 8
97.32 9
97.33 9
97.5 9
97.33 9
97.62 9
97.39 10
97.34 10
97.74 10
97.41 10
97.66 10
97.22 11
97.33 11
97.28 11
97.07 11
97.42 11
97.2 12
97.18 12
97.55 12
97.07 12
97.62 12
97.48 13
97.26 13
97.56 13
97.27 13
97.5 13
97.3 14
96.81 14
97.55 14
97.18 14
97.48 14
97.38 15
97.45 15
97.64 15
97.3 15
97.72 15
97.41 16
97.36 16
97.49 16
97.29 16
97.57 16
EOD
$panel2_series1 << EOD
97.79 0.4
97.79 18.6
EOD
$panel2_series2 << EOD
97.69 1
97.77 1
97.77 1
97.48 1
97.86 1
97.6 2
97.8 2
97.78 2
97.54 2
97.7 2
97.61 3
97.83 3
97.38 3
97.22 3
97.67 3
97.69 4
97.57 4
98.03 4
97.75 4
97.88 4
97.78 5
97.96 5
97.87 5
97.51 5
97.7 5
97.71 6
97.71 6
97.72 6
97.44 6
97.68 6
97.65 7
97.71 7
97.63 7
97.47 7
97.52 7
97.43 8
97.46 8
97.35 8
97.31 8
97.39 8
97.7 9
97.76 9
97.7 9
97.62 9
97.67 9
97.01 10
97.04 10
97.31 10
97.29 10
97.43 10
97.05 11
97.04 11
97.44 11
97.27 11
97.44 11
97.3 12
97.18 12
97.58 12
97.21 12
97.4 12
97.3 13
97.23 13
97.05 13
97.18 13
97.33 13
97.11 14
97 14
97.36 14
97.27 14
97.46 14
97.05 15
97.03 15
97.33 15
97.33 15
97.41 15
97.21 16
97.12 16
97.42 16
97.35 16
97.42 16
97.65 17
97.67 17
97.89 17
97.64 17
97.82 17
97.03 18
97.12 18
97.41 18
97.18 18
97.45 18
EOD
$panel3_series1 << EOD
97.89 0.4
97.89 16.6
EOD
$panel3_series2 << EOD
97.78 1
97.96 1
97.71 1
97.6 1
97.83 1
97.65 2
98.01 2
97.65 2
97.6 2
98.05 2
97.75 3
97.67 3
98.02 3
97.94 3
98.16 3
97.79 4
98.06 4
97.93 4
97.49 4
97.83 4
98.03 5
98.12 5
97.88 5
97.56 5
97.85 5
97.2 6
96.88 6
97.26 6
96.2 6
97.22 6
97.83 8
97.95 8
97.79 8
97.66 8
97.87 8
97.33 15
97.02 15
96.65 15
97.28 15
97.15 15
EOD
$panel4_series1 << EOD
97.57 0.4
97.57 18.6
EOD
$panel4_series2 << EOD
97.21 1
97.54 1
97.01 1
96.9 1
97.23 1
97.44 2
97.86 2
97.52 2
97.38 2
97.51 2
97.6 3
97.81 3
97.24 3
97.44 3
97.67 3
97.39 4
97.68 4
97.75 4
97.66 4
97.43 4
97.74 5
98.02 5
97.51 5
97.32 5
97.7 5
97.65 6
97.84 6
97.57 6
97.4 6
97.55 6
97.73 7
98.01 7
97.49 7
97.38 7
97.5 7
97.58 8
97.81 8
97.85 8
97.44 8
97.56 8
97.52 9
97.86 9
97.54 9
97.39 9
97.38 9
97.54 10
97.62 10
97.79 10
97.75 10
97.92 10
97.35 11
97.3 11
97.54 11
97.35 11
97.7 11
97.43 12
97.32 12
97.71 12
97.46 12
97.67 12
97.22 13
97.61 13
97.18 13
96.98 13
97.46 13
97.12 14
97.37 14
97.59 14
97.24 14
97.55 14
97.34 15
97.39 15
97.71 15
97.25 15
97.67 15
97.21 16
96.98 16
97.64 16
97.24 16
97.54 16
97.33 17
97.5 17
97.67 17
97.36 17
97.66 17
97.22 18
97.46 18
97.58 18
97.22 18
97.74 18
EOD
set output 'readings.svg'
set multiplot
set label '24 of 68 numbers agree, 19 differ' at screen 0.5,0.99000 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.72000; set size 1.00000,0.24000
set title 'Baseline' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.10000000000001:98.25999999999999] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset logscale y
set yrange [0.4:16.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but Adam as published, 10,000 steps' 1.0, 'the code''s settings, but tested on the official test images' 2.0, 'the code''s settings, but 200 images of each class' 3.0, 'the code''s settings, but Xavier''s uniform initializer' 4.0, 'the code''s settings, but weight decay λ‖w‖²' 5.0, 'the code''s settings, but dropout after the layers of 120 and 84' 6.0, 'the code''s settings, but pixels in 0…1' 7.0, 'the code''s settings' 8.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 9.0, 'the text''s settings, but tested on the last training images' 10.0, 'the text''s settings, but 2,000 images drawn from all' 11.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 12.0, 'the text''s settings, but weight decay ½λ‖w‖²' 13.0, 'the text''s settings, but dropout after the layer of 84 alone' 14.0, 'the text''s settings, but pixels standardized by the set''s own moments' 15.0, 'the text''s settings' 16.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with lines lw 2 dt solid lc rgb '#24292f' title 'published', \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.48000; set size 1.00000,0.24000
set title 'SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.10000000000001:98.25999999999999] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset logscale y
set yrange [0.4:18.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but the penalty under the loss''s dropout mask' 1.0, 'the code''s settings, but Adam as published, 10,000 steps' 2.0, 'the code''s settings, but tested on the official test images' 3.0, 'the code''s settings, but 200 images of each class' 4.0, 'the code''s settings, but Xavier''s uniform initializer' 5.0, 'the code''s settings, but weight decay λ‖w‖²' 6.0, 'the code''s settings, but dropout after the layers of 120 and 84' 7.0, 'the code''s settings, but pixels in 0…1' 8.0, 'the code''s settings' 9.0, 'the text''s settings, but the penalty under a mask of its own' 10.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 11.0, 'the text''s settings, but tested on the last training images' 12.0, 'the text''s settings, but 2,000 images drawn from all' 13.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 14.0, 'the text''s settings, but weight decay ½λ‖w‖²' 15.0, 'the text''s settings, but dropout after the layer of 84 alone' 16.0, 'the text''s settings, but pixels standardized by the set''s own moments' 17.0, 'the text''s settings' 18.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with lines lw 2 dt solid lc rgb '#24292f' title 'published', \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.24000; set size 1.00000,0.24000
set title 'DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.10000000000001:98.25999999999999] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset logscale y
set yrange [0.4:16.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but Adam as published, 10,000 steps' 1.0, 'the code''s settings, but tested on the official test images' 2.0, 'the code''s settings, but 200 images of each class' 3.0, 'the code''s settings, but Xavier''s uniform initializer' 4.0, 'the code''s settings, but weight decay λ‖w‖²' 5.0, 'the code''s settings, but dropout after the layers of 120 and 84' 6.0, 'the code''s settings, but pixels in 0…1' 7.0, 'the code''s settings' 8.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 9.0, 'the text''s settings, but tested on the last training images' 10.0, 'the text''s settings, but 2,000 images drawn from all' 11.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 12.0, 'the text''s settings, but weight decay ½λ‖w‖²' 13.0, 'the text''s settings, but dropout after the layer of 84 alone' 14.0, 'the text''s settings, but pixels standardized by the set''s own moments' 15.0, 'the text''s settings' 16.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set label 'below: 56.9' at 96.15,7.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 75.0' at 96.15,9.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 74.1' at 96.15,10.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 53.4' at 96.15,11.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 72.7' at 96.15,12.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 75.7' at 96.15,13.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 77.0' at 96.15,14.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 74.6' at 96.15,16.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel3_series2 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with lines lw 2 dt solid lc rgb '#24292f' title 'published', \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.24000
set title 'CP' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.10000000000001:98.25999999999999] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.5' 96.5, '97.0' 97.0, '97.5' 97.5, '98.0' 98.0)
unset logscale y
set yrange [0.4:18.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but the Confidence Penalty''s mean over the batch' 1.0, 'the code''s settings, but Adam as published, 10,000 steps' 2.0, 'the code''s settings, but tested on the official test images' 3.0, 'the code''s settings, but 200 images of each class' 4.0, 'the code''s settings, but Xavier''s uniform initializer' 5.0, 'the code''s settings, but weight decay λ‖w‖²' 6.0, 'the code''s settings, but dropout after the layers of 120 and 84' 7.0, 'the code''s settings, but pixels in 0…1' 8.0, 'the code''s settings' 9.0, 'the text''s settings, but the Confidence Penalty''s sum over the batch' 10.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 11.0, 'the text''s settings, but tested on the last training images' 12.0, 'the text''s settings, but 2,000 images drawn from all' 13.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 14.0, 'the text''s settings, but weight decay ½λ‖w‖²' 15.0, 'the text''s settings, but dropout after the layer of 84 alone' 16.0, 'the text''s settings, but pixels standardized by the set''s own moments' 17.0, 'the text''s settings' 18.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel4_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#24292f' notitle, \
  $panel4_series2 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with lines lw 2 dt solid lc rgb '#24292f' title 'published', \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.96000; set size 1.00000,0.02000
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with lines lw 2 dt solid lc rgb '#24292f' title 'published', \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset multiplot
unset output
