# Draws readings.svg (gnuplot 5.4 or later): gnuplot readings.gp
reset
set encoding utf8
set terminal svg size 1000,1800 dynamic noenhanced name 'readings' font 'sans-serif,13' background '#ffffff' dashlength 0.5
set datafile missing 'nan'
$panel1_series1 << EOD
97.32 9
97.33 9
EOD
$panel2_series1 << EOD
97.05 11
97.04 11
EOD
$panel3_series1 << EOD
97.35 11
EOD
set output 'readings.svg'
set multiplot
set origin 0.00000,0.67333; set size 1.00000,0.32667
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
set yrange [0.4:16.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but Adam as published, 10,000 steps' 1.0, 'the code''s settings, but tested on the official test images' 2.0, 'the code''s settings, but 200 images of each class' 3.0, 'the code''s settings, but Xavier''s uniform initializer' 4.0, 'the code''s settings, but weight decay λ‖w‖²' 5.0, 'the code''s settings, but dropout after the layers of 120 and 84' 6.0, 'the code''s settings, but pixels in 0…1' 7.0, 'the code''s settings' 8.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 9.0, 'the text''s settings, but tested on the last training images' 10.0, 'the text''s settings, but 2,000 images drawn from all' 11.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 12.0, 'the text''s settings, but weight decay ½λ‖w‖²' 13.0, 'the text''s settings, but dropout after the layer of 84 alone' 14.0, 'the text''s settings, but pixels standardized by the set''s own moments' 15.0, 'the text''s settings' 16.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 97.39, graph 0 to first 97.39, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.39, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel1_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.34667; set size 1.00000,0.32667
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
set yrange [0.4:18.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but the penalty under the loss''s dropout mask' 1.0, 'the code''s settings, but Adam as published, 10,000 steps' 2.0, 'the code''s settings, but tested on the official test images' 3.0, 'the code''s settings, but 200 images of each class' 4.0, 'the code''s settings, but Xavier''s uniform initializer' 5.0, 'the code''s settings, but weight decay λ‖w‖²' 6.0, 'the code''s settings, but dropout after the layers of 120 and 84' 7.0, 'the code''s settings, but pixels in 0…1' 8.0, 'the code''s settings' 9.0, 'the text''s settings, but the penalty under a mask of its own' 10.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 11.0, 'the text''s settings, but tested on the last training images' 12.0, 'the text''s settings, but 2,000 images drawn from all' 13.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 14.0, 'the text''s settings, but weight decay ½λ‖w‖²' 15.0, 'the text''s settings, but dropout after the layer of 84 alone' 16.0, 'the text''s settings, but pixels standardized by the set''s own moments' 17.0, 'the text''s settings' 18.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 97.79, graph 0 to first 97.79, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.79, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel2_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.02000; set size 1.00000,0.32667
set title 'CP' font ',14' tc rgb '#24292f' noenhanced
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
set yrange [0.4:18.6] noextend
set ylabel ''  tc rgb '#24292f' noenhanced
set ytics out nomirror scale 0.6,0.3  tc rgb '#24292f' ('the code''s settings, but the Confidence Penalty''s mean over the batch' 1.0, 'the code''s settings, but Adam as published, 10,000 steps' 2.0, 'the code''s settings, but tested on the official test images' 3.0, 'the code''s settings, but 200 images of each class' 4.0, 'the code''s settings, but Xavier''s uniform initializer' 5.0, 'the code''s settings, but weight decay λ‖w‖²' 6.0, 'the code''s settings, but dropout after the layers of 120 and 84' 7.0, 'the code''s settings, but pixels in 0…1' 8.0, 'the code''s settings' 9.0, 'the text''s settings, but the Confidence Penalty''s sum over the batch' 10.0, 'the text''s settings, but TensorFlow''s Adam, 10,001 steps' 11.0, 'the text''s settings, but tested on the last training images' 12.0, 'the text''s settings, but 2,000 images drawn from all' 13.0, 'the text''s settings, but convolutions of twice Xavier''s variance' 14.0, 'the text''s settings, but weight decay ½λ‖w‖²' 15.0, 'the text''s settings, but dropout after the layer of 84 alone' 16.0, 'the text''s settings, but pixels standardized by the set''s own moments' 17.0, 'the text''s settings' 18.0)
unset y2tics; unset y2label; unset logscale y2
set key off
set arrow from first 97.57, graph 0 to first 97.57, graph 1 nohead lw 1.2 dt (9,6) lc rgb '#57606a' back
set label 'published' at first 97.57, graph 1 left offset 0.6,-0.9 noenhanced font ',12' tc rgb '#24292f' front
plot $panel3_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'a run'
unset label; unset arrow
set origin 0.00000,0.00000; set size 1.00000,0.02000
set size noratio
set title; unset xlabel; unset ylabel; unset y2label
unset border; unset grid; unset tics; unset logscale
set xrange [0:1]; set yrange [0:1]
set key default
set key on center center horizontal Left reverse noenhanced samplen 3 width 1 maxrows 1 tc rgb '#24292f'
plot NaN notitle, \
  keyentry with points pt 5 ps 0.7 lc rgb '#D55E00' title 'a run'
unset multiplot
unset output
