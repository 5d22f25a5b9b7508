# Draws table7.svg (gnuplot 5.4 or later): gnuplot table7.gp
reset
set encoding utf8
set terminal svg size 760,480 dynamic noenhanced name 'table7' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.0003 16.6
0.001 24.5
0.003 2.5
0.01 2.3
0.03 1.6
0.1 3.4
0.3 74.9
1 497.7
3 1264.4
10 2002.2
EOD
$panel1_series2 << EOD
0.0003 569.6569587 396.1496139 743.1643035
0.001 256.6731818 188.00803 325.3383336
0.003 695.4146871 601.6104527 789.2189215
0.01 3322.403507 2989.610217 3655.196797
0.03 11840.05862 10683.09418 12997.02307
0.1 29003.67915 27110.22034 30897.13795
0.3 42413.26417 40656.92801 44169.60033
1 49772.17003 48207.85616 51336.4839
3 52316.97752 50797.30287 53836.65216
10 53276.43145 51765.55546 54787.30743
EOD
$panel1_series3 << EOD
0.0003 13.87450412 0.8551580419 30.67468764
0.001 12.62518357 0.8551580419 27.38147964
0.003 11.6050455 0.8551580419 25.22543685
0.01 11.42957308 0.8551580419 23.61388663
0.03 15.30650897 4.815327219 25.79769073
0.1 28.32150464 19.99970125 36.64330804
0.3 98.85639641 82.01931837 115.6934744
1 521.2031541 447.2300836 595.1762245
3 2450.806485 2205.980159 2695.632811
10 9983.194926 8901.879128 11064.51072
EOD
set output 'table7.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,1.00000
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.0002:20.0] noextend
set xlabel 'SpectReg weight λ as in the paper (the leftmost point is λ = 0)' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.0002 1, '' 0.0003 1, '' 0.0004 1, '' 0.0005 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '0.001' 0.001, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '0.01' 0.01, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1)
set logscale y 10
set yrange [0.8551580419069061:102507.00758454707] noextend
set ylabel 'mean squared error on the grid (1e-5)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('1' 1.0, '10' 10.0, '100' 100.0, '1000' 1000.0, '10,000' 10000.0, '100,000' 100000.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom right vertical Left reverse opaque noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2 axes x1y1 with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'as written', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'σ = 0.01, λ / 400'
unset label; unset arrow
unset multiplot
unset output
