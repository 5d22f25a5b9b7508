# Draws table3-forest.svg (gnuplot 5.4 or later): gnuplot -d table3-forest.gp
reset
set encoding utf8
set terminal svg size 820,725 dynamic noenhanced name 'table3_forest' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$segments1 << EOD
-0.4534671309 35 3.209716975 35
-1.303847266 34 1.930411525 34
-0.3074764258 33 1.024836515 33
-1.477086343 32 0.04168458717 32
-6 31 -6 31
-4.679376162 30 -4.480149339 30
-4.675667218 29 -4.474148708 29
-0.8208696787 28 1.897420996 28
-0.7301864665 27 1.779350769 27
-0.3322186236 26 0.9435934455 26
-1.027665996 25 0.1434614678 25
-6 24 -6 24
-3.788884276 23 -3.10605464 23
-3.776358021 22 -3.0818811 22
0.01600719442 21 1.67698209 21
-1.403891863 20 4.697046097 20
-0.4022807567 19 1.487692578 19
-2.154683445 18 1.729379221 18
-6 17 -6 17
-5.063962253 16 -4.803475346 16
-5.06246746 15 -4.801966232 15
0.1825178865 14 2.085771308 14
-1.184159189 13 1.509782735 13
-1.031777064 12 0.4060039218 12
-6 11 -0.3266812767 11
-6 10 -6 10
0.4802303817 9 1.648431865 9
0.5118691117 8 1.677761646 8
-0.189092202 7 2.02764692 7
-1.044037864 6 2.190980967 6
-2.137705369 5 0.8049377926 5
-3.372589557 4 -0.4521949568 4
-6 3 -6 3
-3.213548476 2 -2.924891414 2
-3.163035431 1 -2.883963679 1
EOD
$panel1_series1 << EOD
-1 0 0 36
1 0 0 36
EOD
$panel1_series2 << EOD
0.3586800446 33
0.3056874109 26
-0.442102264 25
-0.312886571 12
EOD
$panel1_series3 << EOD
0.3132821292 34
-0.7177008779 32
0.5382756584 28
0.5245821512 27
0.8464946421 21
0.5427059107 19
-0.212652112 18
0.1628117732 13
0.919277359 7
0.5734715519 6
-0.6663837883 5
EOD
$panel1_series4 << EOD
1.646577117 20
-3.885700483 11
EOD
$panel1_series5 << EOD
-4.579762751 30
-4.574907963 29
-3.447469458 23
-3.429119561 22
-4.9337188 16
-4.932216846 15
-3.069219945 2
-3.023499555 1
EOD
$panel1_series6 << EOD
-6 31
-6 24
-6 17
-6 10
1.064331123 9
1.094815379 8
-6 3
EOD
$panel1_series7 << EOD
1.378124922 35
1.134144597 14
-1.912392257 4
EOD
set output 'table3-forest.svg'
set multiplot
set origin 0.00000,0.00000; set size 1.00000,0.92000
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
set yrange [0.0:36.0] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('No regularization, 1, as written' 35.0, 'No regularization, 3, as written' 34.0, 'No regularization, 10, as written' 33.0, 'No regularization, 30, as written' 32.0, 'No regularization, All, as written' 31.0, 'No regularization, ‖J‖_F, as written' 30.0, 'No regularization, ‖J‖_F, root of the mean square' 29.0, 'L², 1, as written' 28.0, 'L², 3, as written' 27.0, 'L², 10, as written' 26.0, 'L², 30, as written' 25.0, 'L², All, as written' 24.0, 'L², ‖J‖_F, as written' 23.0, 'L², ‖J‖_F, root of the mean square' 22.0, 'Dropout, 1, as written' 21.0, 'Dropout, 3, as written' 20.0, 'Dropout, 10, as written' 19.0, 'Dropout, 30, as written' 18.0, 'Dropout, All, as written' 17.0, 'Dropout, ‖J‖_F, as written' 16.0, 'Dropout, ‖J‖_F, root of the mean square' 15.0, 'Jacobian, 1, as written' 14.0, 'Jacobian, 3, as written' 13.0, 'Jacobian, 10, as written' 12.0, 'Jacobian, 30, as written' 11.0, 'Jacobian, All, as written' 10.0, 'Jacobian, ‖J‖_F, as written' 9.0, 'Jacobian, ‖J‖_F, root of the mean square' 8.0, 'All Combined, 1, as written' 7.0, 'All Combined, 3, as written' 6.0, 'All Combined, 10, as written' 5.0, 'All Combined, 30, as written' 4.0, 'All Combined, All, as written' 3.0, 'All Combined, ‖J‖_F, as written' 2.0, 'All Combined, ‖J‖_F, root of the mean square' 1.0)
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
  $panel1_series6 using 1:2 axes x1y1 with points pt 15 ps 0.7 lc rgb '#56B4E9' notitle, \
  $panel1_series7 using 1:2 axes x1y1 with points pt 7 ps 0.7 lc rgb '#000000' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'better', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'worse', \
  keyentry with points pt 7 ps 0.7 lc rgb '#000000' title 'borderline'
unset label; unset arrow
set origin 0.00000,0.92000; set size 1.00000,0.08000
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 2 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'matches', \
  keyentry with points pt 9 ps 0.7 lc rgb '#009E73' title 'compatible', \
  keyentry with points pt 13 ps 0.7 lc rgb '#CC79A7' title 'too few runs', \
  keyentry with points pt 11 ps 0.7 lc rgb '#E69F00' title 'better', \
  keyentry with points pt 15 ps 0.7 lc rgb '#56B4E9' title 'worse', \
  keyentry with points pt 7 ps 0.7 lc rgb '#000000' title 'borderline'
unset multiplot
unset output
