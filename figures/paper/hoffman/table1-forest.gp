# Draws table1-forest.svg (gnuplot 5.4 or later): gnuplot -d table1-forest.gp
reset
set encoding utf8
set terminal svg size 820,776 dynamic noenhanced name 'table1_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-1.095883049 38 0.7321360155 38
-0.7210475333 37 0.6650178714 37
-1.23984203 36 0.3421885221 36
-0.6179411375 35 0.6504296546 35
-1.290754103 34 0.8240874367 34
-1.793359884 33 -0.1557185141 33
-1.471844154 32 0.1306784177 32
-0.8029904085 31 0.8448316806 31
-0.6278508291 30 0.6923615209 30
-1.273406337 29 0.2249132848 29
-1.555546544 28 1.566622175 28
-1.328817919 27 1.195484585 27
-0.4878814197 26 0.1488723121 26
-0.2402638222 25 0.3473646018 25
-1.135449354 24 0.6776566134 24
-0.9807062581 23 0.4351771474 23
-1.43479458 22 1.723991608 22
-1.474931989 21 1.663217713 21
-0.4105236738 20 1.810523674 20
-3.269146709 19 -1.600256217 19
-1.00045215 18 0.6017647098 18
-0.9657910029 17 0.6296543973 17
-0.7072463867 16 0.6526631343 16
-1.288198691 15 1.829673976 15
-0.8598351358 14 2.258133528 14
-1.282801098 13 0.3494677648 13
-3.962303477 12 -2.553778504 12
-1.137923878 11 0.2167067823 11
-1.134192339 10 0.3968717727 10
-1.23876139 9 2.011140908 9
-1.033691795 8 2.141254879 8
-0.8337576722 7 2.27358968 7
-1.624087437 6 0.4907541034 6
-0.8051868649 5 -0.7590613167 5
0.04834498777 4 0.07077373232 4
-0.3547739684 3 1.421440635 3
-0.9592561396 2 0.7370339174 2
-0.7551924351 1 1.288525768 1
EOD
$panel1_series1 << EOD
-1 0 0 39
1 0 0 39
EOD
$panel1_series2 << EOD
-0.1818735168 38
-0.02801483093 37
0.01624425855 35
0.02092063601 31
0.03225534593 30
-0.1508955148 26
0.07757677204 25
-0.2288963705 24
-0.2727645554 23
-0.1241231316 18
-0.1680683028 17
-0.02729162621 16
0.05955936004 4
EOD
$panel1_series3 << EOD
-0.4488267542 36
-0.2333333333 34
-0.654248066 32
-0.524246526 29
0.005537815416 28
-0.06666666667 27
0.1445985136 22
0.09414286207 21
0.2707376425 15
0.6991491962 14
-0.4335202003 11
-0.3686602834 10
0.3861897592 9
0.5537815416 8
0.719916004 7
-0.5666666667 6
0.5333333333 3
-0.1111111111 2
0.2666666667 1
EOD
$panel1_series4 << EOD
-2.434701463 19
-3.258040991 12
EOD
$panel1_series5 << EOD
-0.974539199 33
0.7 20
-0.4666666667 13
-0.7821240908 5
EOD
set output 'table1-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.95361
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
set yrange [0.0:39.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('No regularization, 1, as written' 38.0, 'No regularization, 3, as written' 37.0, 'No regularization, 10, as written' 36.0, 'No regularization, 30, as written' 35.0, 'No regularization, All, as written' 34.0, 'No regularization, ‖J‖_F, as written' 33.0, 'No regularization, ‖J‖_F, root of the mean square' 32.0, 'L², 1, as written' 31.0, 'L², 3, as written' 30.0, 'L², 10, as written' 29.0, 'L², 30, as written' 28.0, 'L², All, as written' 27.0, 'L², ‖J‖_F, as written' 26.0, 'L², ‖J‖_F, root of the mean square' 25.0, 'Dropout, 1, as written' 24.0, 'Dropout, 3, as written' 23.0, 'Dropout, 10, as written' 22.0, 'Dropout, 30, as written' 21.0, 'Dropout, All, as written' 20.0, 'Dropout, ‖J‖_F, as written' 19.0, 'Dropout, ‖J‖_F, root of the mean square' 18.0, 'Jacobian, 1, as written' 17.0, 'Jacobian, 3, as written' 16.0, 'Jacobian, 10, as written' 15.0, 'Jacobian, 30, as written' 14.0, 'Jacobian, All, as written' 13.0, 'Jacobian, ‖J‖_F, as written' 12.0, 'Jacobian, ‖J‖_F, root of the mean square' 11.0, 'All Combined, 1, as written' 10.0, 'All Combined, 3, as written' 9.0, 'All Combined, 10, as written' 8.0, 'All Combined, 30, as written' 7.0, 'All Combined, All, as written' 6.0, 'All Combined, ‖J‖_F, as written' 5.0, 'All Combined, ‖J‖_F, root of the mean square' 4.0, 'No regularization, All, biases as PyTorch''s' 3.0, 'L², All, biases as PyTorch''s' 2.0, 'Dropout, All, biases as PyTorch''s' 1.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 0.0, graph 0 to first 0.0, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label '' at first 0.0, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $segments1 using 1:2:($3-$1):($4-$2) with vectors nohead lw 0.7 dt solid lc rgb '#24292f' notitle, \
  $panel1_series1 using 1:3:4 axes x1y1 with filledcurves fs transparent solid 0.18 noborder lc rgb '#0072B2' notitle, \
  $panel1_series2 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  $panel1_series3 using 1:2 axes x1y1 with points pt 9 ps 0.7 lc rgb '#009E73' notitle, \
  $panel1_series4 using 1:2 axes x1y1 with points pt 13 ps 0.7 lc rgb '#CC79A7' notitle, \
  $panel1_series5 using 1:2 axes x1y1 with points pt 11 ps 0.7 lc rgb '#E69F00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'better', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.95361; set size 1.00000,0.04639
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'better', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'borderline'
unset multiplot
unset output
