# Draws figure5.svg (gnuplot 5.4 or later): gnuplot figure5.gp
reset
set encoding utf8
set terminal svg size 760,1060 dynamic noenhanced name 'figure5' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
0.1 658.2221794 649.1341553 667.3102035
1 622.1720514 606.881308 637.4627949
5 586.7317857 562.4713048 610.9922667
20 565.7715409 535.7284057 595.8146761
50 512.9015797 494.0716982 531.7314612
100 447.7941199 431.2159791 464.3722606
200 381.3453849 374.3684475 388.3223223
500 278.038016 271.2036298 284.8724022
1000 242.1691342 239.9826044 244.355664
EOD
$panel1_series2 << EOD
0.1 97.27333333 97.08831081 97.45835585
1 97.47666667 97.36880874 97.5845246
5 97.50666667 97.38083609 97.63249724
20 97.69333333 97.52471147 97.8619552
50 97.71333333 97.59657147 97.8300952
100 97.46 97.25579422 97.66420578
200 95.23333333 94.9932639 95.47340277
500 78.50333333 76.68447838 80.32218828
1000 76.12333333 74.06531649 78.18135018
EOD
$panel2_series1 << EOD
0.1 149.4561807 146.5778481 152.3345134
1 167.2862643 163.93683 170.6356986
5 197.4776618 193.3616138 201.5937097
20 228.8530182 222.8275192 234.8785171
50 223.2845132 215.1577703 231.4112561
100 189.8013281 185.7764474 193.8262087
200 142.8515289 141.6464249 144.0566329
500 62.47106365 62.01638075 62.92574655
1000 36.59481595 34.38018966 38.80944224
EOD
$panel2_series2 << EOD
0.1 97.31666667 97.26159096 97.37174237
1 97.39666667 97.30215035 97.49118298
5 97.58 97.50788897 97.65211103
20 97.7 97.61 97.79
50 97.62666667 97.46408335 97.78924998
100 97.48666667 97.31164286 97.66169047
200 95.12666667 94.68255707 95.57077626
500 77.27 74.79508586 79.74491414
1000 75.64666667 73.92965376 77.36367958
EOD
$panel3_series1 << EOD
0.1 54.25500343 53.00794509 55.50206176
1 54.90012366 53.46957645 56.33067088
5 57.18587177 55.55263729 58.81910625
20 61.48705486 60.40162612 62.5724836
50 62.6673401 61.68610545 63.64857475
100 55.28154471 54.58424089 55.97884853
200 43.0596239 41.80039357 44.31885424
500 22.64081153 20.7459606 24.53566245
1000 13.90810995 13.84570086 13.97051904
EOD
$panel3_series2 << EOD
0.1 96.90666667 96.78004387 97.03328947
1 97.05333333 96.95881702 97.14784965
5 97.30333333 97.29178633 97.31488034
20 97.6 97.50356349 97.69643651
50 97.57666667 97.51008339 97.64324995
100 97.25 97.18917237 97.31082763
200 92.90333333 92.57678574 93.22988093
500 71.27333333 68.7130534 73.83361327
1000 70.47666667 68.13279523 72.82053811
EOD
set output 'figure5.svg'
set multiplot
set origin 0.00000,0.67799; set size 1.00000,0.32201
set title 'weight decay 0' font ',14' tc rgb '#24292f' noenhanced
set border 11 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.07:4000.0] noextend
set xlabel 'DoubleBack weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1)
unset logscale y
set yrange [214.3429485040402:692.9498594094656] noextend
set ylabel '‖w‖²'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('300' 300.0, '400' 400.0, '500' 500.0, '600' 600.0)
unset logscale y2
set y2range [0.0:100.0] noextend
set y2label 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set y2tics out  scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set key off
set arrow from first 315.6578616530431, graph 0 to first 315.6578616530431, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'transition at 316' at first 315.6578616530431, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel1_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y2 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:3:(0):($4-$3) axes x1y2 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel1_series2 using 1:2 axes x1y2 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset label; unset arrow
set origin 0.00000,0.35597; set size 1.00000,0.32201
set title 'weight decay 0.0005' font ',14' tc rgb '#24292f' noenhanced
set border 11 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.07:4000.0] noextend
set xlabel 'DoubleBack weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1)
unset logscale y
set yrange [22.350290016941955:246.90841677321902] noextend
set ylabel '‖w‖²'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('50' 50.0, '100' 100.0, '150' 150.0, '200' 200.0)
unset logscale y2
set y2range [0.0:100.0] noextend
set y2label 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set y2tics out  scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set key off
set arrow from first 309.77766728471977, graph 0 to first 309.77766728471977, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'transition at 310' at first 309.77766728471977, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel2_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel2_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel2_series2 using 1:2 axes x1y2 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:3:(0):($4-$3) axes x1y2 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel2_series2 using 1:2 axes x1y2 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset label; unset arrow
set origin 0.00000,0.03396; set size 1.00000,0.32201
set title 'weight decay 0.005' font ',14' tc rgb '#24292f' noenhanced
set border 11 lw 1 lc rgb '#57606a'
unset grid
set grid xtics ytics lt 1 lw 1 lc rgb '#e3e6ea'
set clip two
set size noratio
set logscale x 10
set xrange [0.07:4000.0] noextend
set xlabel 'DoubleBack weight λ as in the paper' offset 0,0.6 tc rgb '#24292f' noenhanced
set xtics out nomirror scale 0.6,0.3 offset 0,0.4 tc rgb '#24292f' ('' 0.07 1, '' 0.08 1, '' 0.09 1, '0.1' 0.1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '1' 1.0, '' 2.0 1, '' 3.0 1, '' 4.0 1, '' 5.0 1, '' 6.0 1, '' 7.0 1, '' 8.0 1, '' 9.0 1, '10' 10.0, '' 20.0 1, '' 30.0 1, '' 40.0 1, '' 50.0 1, '' 60.0 1, '' 70.0 1, '' 80.0 1, '' 90.0 1, '100' 100.0, '' 200.0 1, '' 300.0 1, '' 400.0 1, '' 500.0 1, '' 600.0 1, '' 700.0 1, '' 800.0 1, '' 900.0 1, '1000' 1000.0, '' 2000.0 1, '' 3000.0 1, '' 4000.0 1)
unset logscale y
set yrange [10.85752842562296:66.63674718393123] noextend
set ylabel '‖w‖²'  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('20' 20.0, '40' 40.0, '60' 60.0)
unset logscale y2
set y2range [0.0:100.0] noextend
set y2label 'test accuracy (%)'  tc rgb '#24292f' noenhanced
set y2tics out  scale 0.6,0.3  tc rgb '#24292f' ('0' 0.0, '20' 20.0, '40' 40.0, '60' 60.0, '80' 80.0, '100' 100.0)
set key off
set arrow from first 291.798989989411, graph 0 to first 291.798989989411, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'transition at 292' at first 291.798989989411, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#0072B2' notitle, \
  $panel3_series1 using 1:3:(0):($4-$3) axes x1y1 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#0072B2' notitle, \
  $panel3_series1 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#0072B2' notitle, \
  $panel3_series2 using 1:2 axes x1y2 with lines lw 2 dt (14,5) lc rgb '#D55E00' notitle, \
  $panel3_series2 using 1:3:(0):($4-$3) axes x1y2 with vectors heads size graph 0.007,90 nofilled lw 1.5 dt solid lc rgb '#D55E00' notitle, \
  $panel3_series2 using 1:2 axes x1y2 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.03396
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with linespoints lw 2 dt solid lc rgb '#0072B2' pt 7 ps 0.7 title '‖w‖²', \
  keyentry with linespoints lw 2 dt (14,5) lc rgb '#D55E00' pt 5 ps 0.7 title 'accuracy'
unset multiplot
unset output
