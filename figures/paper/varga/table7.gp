# Draws table7.svg (gnuplot 5.4 or later): gnuplot -d table7.gp
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
0.0003 752.9048169 587.4402908 918.3693429
0.001 524.7490427 364.8361695 684.6619158
0.003 383.6894717 256.057289 511.3216545
0.01 232.8837152 162.5448699 303.2225605
0.03 280.9915445 203.7896394 358.1934496
0.1 981.3545666 840.1231291 1122.586004
0.3 4159.662861 3675.427913 4643.897809
1 15368.97333 13865.53775 16872.40891
3 31515.86373 29582.71977 33449.00769
10 44699.89335 42976.39153 46423.39518
EOD
$panel1_series3 << EOD
0.0003 579.6209972 400.4353182 758.8066763
0.001 256.5078171 184.1513565 328.8642776
0.003 690.9900345 591.7093147 790.2707544
0.01 3327.433426 2996.076794 3658.790058
0.03 11839.78417 10683.97747 12995.59087
0.1 29004.36902 27110.50204 30898.23599
0.3 42412.55345 40656.91376 44168.19313
1 49772.86956 48209.01598 51336.72314
3 52317.44559 50797.19227 53837.69891
10 53275.61703 51764.51133 54786.72274
EOD
$panel1_series4 << EOD
0.0003 57.08018558 37.2063997 76.95397146
0.001 47.52438488 16.91234471 78.13642504
0.003 38.08346567 15.61058641 60.55634492
0.01 24.87656417 14.57434706 35.17878129
0.03 43.69744798 31.52269483 55.87220114
0.1 134.4230219 92.98542508 175.8606188
0.3 453.8666248 346.3469601 561.3862894
1 1524.930811 1256.755379 1793.106243
3 3634.542593 3213.681559 4055.403626
10 6431.782177 6075.326011 6788.238342
EOD
set output 'table7.svg'
set multiplot
set label 'as in the authors'' code: 0 of 10 numbers agree, 10 differ; 1 of 2 findings hold, 1 fails' at screen 0.5,0.96250 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.00000; set size 1.00000,0.71250
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
set yrange [0.8551585894868547:102505.84798849652] noextend
set ylabel 'mean squared error on the grid (1e-5)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('1' 1.0, '10' 10.0, '100' 100.0, '1000' 1000.0, '10,000' 10000.0, '100,000' 100000.0)
unset y2tics; unset y2label; unset logscale y2
set key off
plot $panel1_series1 using 1:2 axes x1y1 with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt (8,4) lc rgb '#E69F00' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#E69F00' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'as in the authors'' code', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'as written', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'as in the code of 14 December 2017 (x², σ = 0.03)'
unset label; unset arrow
set origin 0.00000,0.71250; set size 1.00000,0.21250
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 4 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#24292f' pt 6 ps 0.8 title 'published', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'as in the authors'' code', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'as written', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'as in the code of 14 December 2017 (x², σ = 0.03)'
unset multiplot
unset output
