# Draws figure1.svg (gnuplot 5.4 or later): gnuplot figure1.gp
reset
set encoding utf8
set terminal svg size 760,720 dynamic noenhanced name 'figure1' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
475.9071981 95.348 94.92962218 95.76637782
951.8143962 96.52 96.25241824 96.78758176
1903.628792 97.464 97.3386383 97.5893617
2855.443189 97.801 97.6579033 97.9440967
3807.257585 98.111 97.95554726 98.26645274
4759.071981 98.245 98.12627997 98.36372003
9518.143962 98.616 98.51162887 98.72037113
14277.21594 98.78 98.73192598 98.82807402
19036.28792 98.869 98.79916687 98.93883313
EOD
$panel1_series2 << EOD
487.804878 95.944 95.52784832 96.36015168
975.6097561 97.101 96.87791805 97.32408195
1951.219512 97.798 97.64453629 97.95146371
2926.829268 98.129 98.01840062 98.23959938
3902.439024 98.265 98.12387358 98.40612642
4878.04878 98.368 98.2735072 98.4624928
9756.097561 98.651 98.5840921 98.7179079
14634.14634 98.8 98.73468027 98.86531973
19512.19512 98.859 98.79411549 98.92388451
EOD
$panel1_series3 << EOD
500 95.817 95.52506964 96.10893036
1000 96.886 96.65461768 97.11738232
2000 97.626 97.51653666 97.73546334
3000 97.968 97.86042057 98.07557943
4000 98.165 98.03332279 98.29667721
5000 98.347 98.23524133 98.45875867
10000 98.657 98.54714656 98.76685344
15000 98.8 98.72621352 98.87378648
20000 98.875 98.82182315 98.92817685
EOD
$panel1_series4 << EOD
512.5 95.26 95.26 95.26
1025 96.23 96.23 96.23
2050 97.522 97.37817912 97.66582088
3075 97.92 97.92 97.92
4100 98.09 98.09 98.09
5125 98.36 98.36 98.36
10250 98.72 98.72 98.72
15375 98.88 98.88 98.88
20500 98.87 98.87 98.87
EOD
$panel1_series5 << EOD
525.3125 95.396 95.03212578 95.75987422
1050.625 96.502 96.23781152 96.76618848
2101.25 97.44 97.25669697 97.62330303
3151.875 97.823 97.66024251 97.98575749
4202.5 98.107 97.92230506 98.29169494
5253.125 98.326 98.19594018 98.45605982
10506.25 98.663 98.55695494 98.76904506
15759.375 98.805 98.71368248 98.89631752
21012.5 98.861 98.78093752 98.94106248
EOD
$panel2_series1 << EOD
487.804878 0.596 0.444401114 0.747598886
975.6097561 0.581 0.3900113441 0.7719886559
1951.219512 0.334 0.2067033212 0.4612966788
2926.829268 0.328 0.159160826 0.496839174
3902.439024 0.154 -0.002361404729 0.3103614047
4878.04878 0.123 -0.029173147 0.275173147
9756.097561 0.035 -0.08731562088 0.1573156209
14634.14634 0.02 -0.03811865258 0.07811865258
19512.19512 -0.01 -0.0937987006 0.0737987006
EOD
$panel2_series2 << EOD
500 0.469 0.302837429 0.635162571
1000 0.366 0.2409044809 0.4910955191
2000 0.162 0.05917328492 0.2648267151
3000 0.167 0.0395419459 0.2944580541
4000 0.054 -0.06330302639 0.1713030264
5000 0.102 0.03603704743 0.1679629526
10000 0.041 -0.05380389115 0.1358038912
15000 0.02 -0.04514940095 0.08514940095
20000 0.006 -0.05440603355 0.06640603355
EOD
$panel2_series3 << EOD
512.5 0.13 0.13 0.13
1025 0.04 0.04 0.04
2050 0.058 -0.06161047892 0.1776104789
3075 0.03 0.03 0.03
4100 -0.02 -0.02 -0.02
5125 -0.01 -0.01 -0.01
10250 0.05 0.05 0.05
15375 0.06 0.06 0.06
20500 0.04 0.04 0.04
EOD
$panel2_series4 << EOD
525.3125 0.048 -0.04507106007 0.1410710601
1050.625 -0.018 -0.1168601706 0.08086017061
2101.25 -0.024 -0.1252367961 0.07723679612
3151.875 0.022 -0.06840648944 0.1124064894
4202.5 -0.004 -0.08148835038 0.07348835038
5253.125 0.081 0.02395226171 0.1380477383
10506.25 0.047 0.0007999519 0.0932000481
15759.375 0.025 -0.02733439489 0.07733439489
21012.5 -0.008 -0.06721711464 0.05121711464
EOD
set output 'figure1.svg'
set multiplot
set origin 0.00000,0.50000; set size 1.00000,0.50000
set title '' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [430.0:23500.0] noextend
set xlabel 'training images' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('500' 500.0, '1000' 1000.0, '2000' 2000.0, '5000' 5000.0, '10000' 10000.0, '20000' 20000.0)
unset logscale y
set yrange [94.68893576260312:99.18174889332205] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('95' 95.0, '96' 96.0, '97' 97.0, '98' 98.0, '99' 99.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with lines lw 2 dt (8,4) lc rgb '#E69F00' notitle, \
  $panel1_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#E69F00' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' notitle, \
  $panel1_series5 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#56B4E9' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 6 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'NoGR', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'JacReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 6 ps 0.7 title 'CP'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.50000
set title 'gain over NoGR, seed by seed' font ',14' tc rgb '#24292f' noenhanced
set border 3 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [430.0:23500.0] noextend
set xlabel 'training images' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('500' 500.0, '1000' 1000.0, '2000' 2000.0, '5000' 5000.0, '10000' 10000.0, '20000' 20000.0)
unset logscale y
set yrange [-0.17907032324000338:0.8258221829773675] noextend
set ylabel 'points'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '0.25' 0.25, '0.50' 0.5, '0.75' 0.75)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on below center horizontal Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
set arrow from graph 0, first 0.0 to graph 1, first 0.0 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at graph 0, first 0.0 left offset 0.8,0.6 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt (3,4) lc rgb '#009E73' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#009E73' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4) lc rgb '#CC79A7' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#CC79A7' notitle, \
  $panel2_series2 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with lines lw 2 dt (8,4) lc rgb '#E69F00' notitle, \
  $panel2_series3 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#E69F00' notitle, \
  $panel2_series3 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with lines lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' notitle, \
  $panel2_series4 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#56B4E9' notitle, \
  $panel2_series4 using 1:2 axes x1y1 with points pt 6 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'JacReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 6 ps 0.7 title 'CP'
unset label; unset arrow
unset multiplot
unset output
