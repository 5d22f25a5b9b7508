# Draws readings.svg (gnuplot 5.4 or later): gnuplot readings.gp
reset
set encoding utf8
set terminal svg size 900,1240 dynamic noenhanced name 'readings' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
97.3 1
96.94 1
97.04 1
97.56 2
97.25 2
97.39 2
97.18 3
97.15 3
97.3 3
97.51 4
97.43 4
97.49 4
97.27 5
97.17 5
97.28 5
97.05 6
97.18 6
97.01 6
97.38 7
97.33 7
97.04 7
97.32 8
97.37 8
97.25 8
96.87 9
96.79 9
96.64 9
97.13 10
97.44 10
97.5 10
97.31 11
96.43 11
96.71 11
97.34 13
97.39 13
97.27 13
EOD
$panel2_series1 << EOD
97.62 1
97.45 1
97.56 1
97.35 2
97.21 2
97.54 2
97.61 3
97.54 3
97.67 3
97.67 4
97.4 4
97.51 4
97.67 5
97.39 5
97.55 5
97.21 6
97.07 6
97.16 6
97.66 7
97.46 7
97.84 7
97.6 8
97.42 8
97.58 8
EOD
$panel3_series1 << EOD
97.79 1
97.4 1
97.94 1
97.88 2
97.56 2
97.92 2
97.35 3
97 3
97.43 3
97.55 4
97.43 4
97.46 4
97.83 5
97.65 5
97.92 5
97.49 6
97.59 6
97.59 6
97.58 7
97.63 7
97.88 7
97.82 8
97.62 8
97.91 8
97.7 9
97.74 9
97.94 9
97.72 10
97.58 10
97.81 10
97.43 11
97.38 11
97.38 11
98 13
97.51 13
97.93 13
97.57 15
97.5 15
97.81 15
EOD
set output 'readings.svg'
set multiplot
set origin 0.00000,0.66667; set size 1.00000,0.33333
set title 'Baseline' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.3:98.3] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.4' 96.4, '96.6' 96.60000000000001, '96.8' 96.80000000000001, '97.0' 97.0, '97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001, '98.0' 98.0, '98.2' 98.2)
unset logscale y
set yrange [0.4:13.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('dropout after the layer of 84 alone' 1.0, 'dropout after the layer of 120 alone' 2.0, 'pixels standardized' 3.0, 'pixels in -1…1' 4.0, 'uniform initializer by fan-in, biases too' 5.0, 'He''s uniform initializer' 6.0, 'weight decay on biases too' 7.0, 'weight decay ½λ‖w‖²' 8.0, 'learning rate 0.0003' 9.0, 'learning rate 0.003' 10.0, 'learning rate 0.01' 11.0, 'learning rate 0.1' 12.0, 'as taken' 13.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set label 'below: 10.1' at 96.35,12.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set arrow from first 97.39, graph 0 to first 97.39, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.39, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.33333; set size 1.00000,0.33333
set title 'SpectReg' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.3:98.3] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.4' 96.4, '96.6' 96.60000000000001, '96.8' 96.80000000000001, '97.0' 97.0, '97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001, '98.0' 98.0, '98.2' 98.2)
unset logscale y
set yrange [0.4:8.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('pixels standardized, λ as in §2.1''s formulas' 1.0, 'pixels standardized' 2.0, 'pixels in -1…1' 3.0, 'weight decay ½λ‖w‖²' 4.0, 'a projection for each example' 5.0, 'λ as in §2.1''s formulas' 6.0, 'learning rate 0.003' 7.0, 'as taken' 8.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from first 97.79, graph 0 to first 97.79, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.79, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.33333
set title 'DoubleBack' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
unset logscale x
set xrange [96.3:98.3] noextend
set xlabel 'test accuracy (%)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('96.4' 96.4, '96.6' 96.60000000000001, '96.8' 96.80000000000001, '97.0' 97.0, '97.2' 97.2, '97.4' 97.4, '97.6' 97.60000000000001, '97.8' 97.80000000000001, '98.0' 98.0, '98.2' 98.2)
unset logscale y
set yrange [0.4:15.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('dropout after the layer of 84 alone' 1.0, 'dropout after the layer of 120 alone' 2.0, 'pixels standardized, λ as in §2.1''s formulas' 3.0, 'pixels standardized' 4.0, 'pixels in -1…1' 5.0, 'uniform initializer by fan-in, biases too' 6.0, 'He''s uniform initializer' 7.0, 'weight decay on biases too' 8.0, 'weight decay ½λ‖w‖²' 9.0, 'gradient of the batch''s mean loss, sum of penalties' 10.0, 'gradient of the batch''s mean loss, mean of penalties' 11.0, 'λ as in §2.1''s formulas' 12.0, 'learning rate 0.003' 13.0, 'learning rate 0.1' 14.0, 'as taken' 15.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set label 'below: 75.9' at 96.35,12.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set label 'below: 10.1' at 96.35,14.0 left offset 0,0 noenhanced font ',12' tc rgb '#24292f' front
set arrow from first 97.89, graph 0 to first 97.89, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.89, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:2 axes x1y1 with points pt 5 ps 0.45 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.45 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
unset multiplot
unset output
