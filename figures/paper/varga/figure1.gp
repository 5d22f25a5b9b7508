# Draws figure1.svg (gnuplot 5.4 or later): gnuplot -d figure1.gp
reset
set encoding utf8
set terminal svg size 760,720 dynamic noenhanced name 'figure1' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
475.9071981 94.946 94.60763136 95.28436864
951.8143962 96.368 96.13348869 96.60251131
1903.628792 97.279 97.12745609 97.43054391
2855.443189 97.649 97.47436069 97.82363931
4759.071981 98.103 97.96636992 98.23963008
9518.143962 98.496 98.41177807 98.58022193
14277.21594 98.702 98.61073725 98.79326275
19036.28792 98.801 98.73180623 98.87019377
EOD
$panel1_series2 << EOD
487.804878 95.861 95.5445808 96.1774192
975.6097561 97.036 96.83295649 97.23904351
1951.219512 97.851 97.72650547 97.97549453
2926.829268 98.113 98.00580858 98.22019142
4878.04878 98.437 98.3650355 98.5089645
9756.097561 98.768 98.71429298 98.82170702
14634.14634 98.857 98.77741078 98.93658922
19512.19512 98.956 98.90139027 99.01060973
EOD
$panel1_series3 << EOD
500 95.673 95.27238797 96.07361203
1000 97.004 96.84482155 97.16317845
2000 97.71 97.61548369 97.80451631
3000 97.978 97.92388079 98.03211921
5000 98.239 98.1683758 98.3096242
10000 98.629 98.56077651 98.69722349
15000 98.78 98.69333333 98.86666667
20000 98.856 98.7982265 98.9137735
EOD
$panel1_series4 << EOD
512.5 94.941 94.48413994 95.39786006
1025 96.428 96.26464626 96.59135374
2050 97.328 97.16288724 97.49311276
3075 97.685 97.53546368 97.83453632
5125 98.095 97.92845004 98.26154996
10250 98.49 98.40958441 98.57041559
15375 98.665 98.60702491 98.72297509
20500 98.805 98.73346912 98.87653088
EOD
$panel1_series5 << EOD
525.3125 95.265 94.79180166 95.73819834
1050.625 96.648 96.37192433 96.92407567
2101.25 97.518 97.36969101 97.66630899
3151.875 97.927 97.80727346 98.04672654
5253.125 98.306 98.19889673 98.41310327
10506.25 98.707 98.59846941 98.81553059
15759.375 98.821 98.75594447 98.88605553
21012.5 98.966 98.9309762 99.0010238
EOD
$panel2_series1 << EOD
487.804878 0.915 0.6425114681 1.187488532
975.6097561 0.668 0.4408045384 0.8951954616
1951.219512 0.572 0.4380182434 0.7059817566
2926.829268 0.464 0.3052409233 0.6227590767
4878.04878 0.334 0.2426885671 0.4253114329
9756.097561 0.272 0.1910610655 0.3529389345
14634.14634 0.155 0.05893867699 0.251061323
19512.19512 0.155 0.1020325047 0.2079674953
EOD
$panel2_series2 << EOD
500 0.727 0.463179775 0.990820225
1000 0.636 0.4225521141 0.8494478859
2000 0.431 0.2896218624 0.5723781376
3000 0.329 0.1261070342 0.5318929658
5000 0.136 0.03088630494 0.2411136951
10000 0.133 0.03310561132 0.2328943887
15000 0.078 -0.06238043548 0.2183804355
20000 0.055 0.01096718395 0.09903281605
EOD
$panel2_series3 << EOD
512.5 -0.005 -0.3044903078 0.2944903078
1025 0.06 -0.09129074291 0.2112907429
2050 0.049 -0.05193452223 0.1499345222
3075 0.036 -0.09818064109 0.1701806411
5125 -0.008 -0.1020212742 0.08602127419
10250 -0.006 -0.09179044236 0.07979044236
15375 -0.037 -0.09013504807 0.01613504807
20500 0.004 -0.06658485831 0.07458485831
EOD
$panel2_series4 << EOD
525.3125 0.319 -0.1006413813 0.7386413813
1050.625 0.28 0.1019238615 0.4580761385
2101.25 0.239 0.03572405181 0.4422759482
3151.875 0.278 0.1655722454 0.3904277546
5253.125 0.203 0.1001462743 0.3058537257
10506.25 0.211 0.09959982047 0.3224001795
15759.375 0.119 0.03421923698 0.203780763
21012.5 0.165 0.08024545243 0.2497545476
EOD
set output 'figure1.svg'
set multiplot
set label '3 of 5 findings hold, 1 fails, 1 undecided' at screen 0.5,0.97500 center noenhanced font ',16' tc rgb '#24292f'
set origin 0.00000,0.47500; set size 1.00000,0.47500
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
set yrange [94.21255175665573:99.28219791341249] noextend
set ylabel 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('96' 96.0, '98' 98.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside bottom right vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
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
  $panel1_series5 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'NoGR', \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'JacReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 15 ps 0.7 title 'CP'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.47500
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
set yrange [-0.39400903814173044:1.2770072622467288] noextend
set ylabel 'points'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '0.5' 0.5, '1.0' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key default
set key on inside top right vertical Left reverse noenhanced samplen 3 spacing 1.2 width 1 tc rgb '#24292f'
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
  $panel2_series4 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  keyentry with linespoints lw 2 dt (3,4) lc rgb '#009E73' pt 9 ps 0.7 title 'DoubleBack', \
  keyentry with linespoints lw 2 dt (14,4,3,4) lc rgb '#CC79A7' pt 13 ps 0.7 title 'SpectReg', \
  keyentry with linespoints lw 2 dt (8,4) lc rgb '#E69F00' pt 11 ps 0.7 title 'JacReg', \
  keyentry with linespoints lw 2 dt (14,4,3,4,3,4) lc rgb '#56B4E9' pt 15 ps 0.7 title 'CP'
unset label; unset arrow
unset multiplot
unset output
