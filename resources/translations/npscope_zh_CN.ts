<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>npscope::Animation</name>
    <message>
        <source>an animation is one of these: %1</source>
        <translation>动画必须是以下之一：%1</translation>
    </message>
    <message>
        <source>animations need the program ffmpeg, which is not there; Debian has it in the package ffmpeg</source>
        <translation>制作动画需要程序 ffmpeg，但未找到；在 Debian 中，它位于软件包 ffmpeg</translation>
    </message>
    <message>
        <source>ffmpeg could not make the animation: %1</source>
        <translation>ffmpeg 无法生成动画：%1</translation>
    </message>
</context>
<context>
    <name>npscope::AnimationDialog</name>
    <message>
        <source>Export Animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>起始步</translation>
    </message>
    <message>
        <source>to step</source>
        <translation>终止步</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>The first step must be before the last.</source>
        <translation>起始步必须在终止步之前。</translation>
    </message>
    <message>
        <source>%1 seconds; every frame is exactly the picture of its step.</source>
        <translation>%1 秒；每一帧都与该步的图片完全一致。</translation>
    </message>
</context>
<context>
    <name>npscope::AnswerCommand</name>
    <message>
        <source>where the answer is asked for</source>
        <translation>在何处求答案</translation>
    </message>
    <message>
        <source>also what the network answers after so many updates</source>
        <translation>同时给出网络经过这么多次更新之后的答案</translation>
    </message>
    <message>
        <source>the file to write; - or none for standard output</source>
        <translation>要写入的文件；- 或不给出则写到标准输出</translation>
    </message>
    <message>
        <source>--at is missing; it says where, e.g. --at -1,0,1.5</source>
        <translation>缺少 --at；它指明位置，例如 --at -1,0,1.5</translation>
    </message>
    <message>
        <source>--at: %1 places; allowed are at most %2</source>
        <translation>--at：给出了 %1 个位置；最多允许 %2 个</translation>
    </message>
    <message>
        <source>the run is no longer finite at step %1; nothing is written</source>
        <translation>训练过程的数值在第 %1 步已不再有限；未写入任何内容</translation>
    </message>
    <message>
        <source>Writes the exact posterior of the function, given the context, where it is asked for: x, mean, sd, and the 5 and 95 % quantiles, of the function itself, without the noise. With --steps the network is trained, and its mean, sd and quantiles stand beside (network_mean, …), by %1 samples of z; of a conditional model they are those of an observation, which is all that it predicts.</source>
        <translation>写出给定上下文时函数在所求各处的精确后验：x、均值、标准差以及 5% 和 95% 分位数，均针对不含噪声的函数本身。使用 --steps 时会训练网络，并在旁边列出它的均值、标准差和分位数 (network_mean, …)，由 z 的 %1 个样本得到；对于条件模型，它们是观测值的均值、标准差和分位数，因为这类模型只预测观测值。</translation>
    </message>
</context>
<context>
    <name>npscope::AnswerNote</name>
    <message>
        <source>Edit training points</source>
        <translation>编辑训练点</translation>
    </message>
    <message>
        <source>Then the network learns your point: it is trained anew while you drag (T)</source>
        <translation>这样网络就会学习你的点：拖动时它会重新训练 (T)</translation>
    </message>
    <message>
        <source>Go back to step %1</source>
        <translation>回到第 %1 步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this note for good</source>
        <translation>关闭此提示，不再显示</translation>
    </message>
    <message>
        <source>Early in the run, before it has settled</source>
        <translation>训练过程的早期，那时网络尚未定型</translation>
    </message>
    <message>
        <source>This network hardly listens to its context: your point lies %1 from the curves&apos; mean and has moved it by %2 at most (step %3).</source>
        <translation>这个网络几乎不理会上下文：你的点与曲线均值相距 %1，而它使均值至多移动了 %2（第 %3 步）。</translation>
    </message>
</context>
<context>
    <name>npscope::Arguments</name>
    <message>
        <source>Standard output cannot be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>%1; %2 lists what is allowed</source>
        <translation>%1；%2 列出允许的内容</translation>
    </message>
    <message>
        <source>--%1 is given more than once; it is allowed once</source>
        <translation>--%1 给出了不止一次；只允许一次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one too many; %2 lists what is allowed</source>
        <translation>“%1”是多余的；%2 列出允许的内容</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not allowed; allowed are %3</source>
        <translation>--%1：不允许“%2”；允许的有 %3</translation>
    </message>
    <message>
        <source>numbers from %1</source>
        <translation>数值 %1</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
</context>
<context>
    <name>npscope::Autosave</name>
    <message>
        <source>Unsaved work cannot be kept for a crash: %1</source>
        <translation>无法为崩溃保留未保存的内容：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>内存不足。</translation>
    </message>
</context>
<context>
    <name>npscope::AxesChooser</name>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Latent dimension across</source>
        <translation>横轴的潜变量维度</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Latent dimension upwards</source>
        <translation>纵轴的潜变量维度</translation>
    </message>
</context>
<context>
    <name>npscope::BesideWindow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>npscope::Calibration</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>预测概率</translation>
    </message>
    <message>
        <source>share below</source>
        <translation>低于它的比例</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>context points |C|</source>
        <translation>上下文点数 |C|</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>in its 90 %</source>
        <translation>网络 90%</translation>
    </message>
    <message>
        <source>exact 90 %</source>
        <translation>精确解 90%</translation>
    </message>
    <message>
        <source>in its 50 %</source>
        <translation>网络 50%</translation>
    </message>
    <message>
        <source>exact 50 %</source>
        <translation>精确解 50%</translation>
    </message>
    <message>
        <source>gap ± standard error</source>
        <translation>差距 ± 标准误差</translation>
    </message>
    <message>
        <source>Gap to the exact answer</source>
        <translation>与精确解的差距</translation>
    </message>
    <message>
        <source>nats (symlog)</source>
        <translation>奈特 (symlog)</translation>
    </message>
    <message>
        <source>joint KL</source>
        <translation>联合 KL</translation>
    </message>
    <message>
        <source>sd of y</source>
        <translation>y 的标准差</translation>
    </message>
    <message>
        <source>spread, geometric mean</source>
        <translation>离散程度，几何均值</translation>
    </message>
    <message>
        <source>spread, RMS</source>
        <translation>离散程度，均方根</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>× exact (log)</source>
        <translation>× 精确解 (对数)</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>CRPS, units of y</source>
        <translation>CRPS，以 y 的单位计</translation>
    </message>
    <message>
        <source>One function has no exact answer beside its points: choose a family of functions.</source>
        <translation>单个函数只有它的点，没有精确解可作对照：请选择一个函数族。</translation>
    </message>
    <message>
        <source>The step is being compared with the exact answers.</source>
        <translation>正在把这一步与精确解比较。</translation>
    </message>
    <message>
        <source>Calibration on held-out tasks, and by the number of context points</source>
        <translation>留出任务上的校准，以及按上下文点数的校准</translation>
    </message>
</context>
<context>
    <name>npscope::CalibrationBars</name>
    <message>
        <source>Where the targets lie in what was predicted, from its lower end to its upper: even bars are calibrated, high ends too narrow, a high middle too wide. The line is the exact answer&apos;s.</source>
        <translation>目标点在预测分布中的位置，从下端到上端：柱高均匀表示已校准，两端偏高表示过窄，中间偏高表示过宽。线为精确解的结果。</translation>
    </message>
    <message>
        <source>Histogram of the targets&apos; places in what was predicted</source>
        <translation>目标点在预测分布中所处位置的直方图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>lower end</source>
        <translation>下端</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>upper end</source>
        <translation>上端</translation>
    </message>
</context>
<context>
    <name>npscope::ChartContent</name>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>%1 remedies</source>
        <translation>%1 种补救方法</translation>
    </message>
</context>
<context>
    <name>npscope::CollapseMap</name>
    <message>
        <source>the training points (mean)</source>
        <translation>训练点（均值）</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>%1 held-out tasks on new functions</source>
        <translation>新函数上的 %1 个留出任务</translation>
    </message>
    <message>
        <source>%1 held-out tasks on the pool&apos;s own functions</source>
        <translation>函数池自身函数上的 %1 个留出任务</translation>
    </message>
    <message>
        <source>%1 · seed %2 · step %3</source>
        <translation>%1 · 随机种子 %2 · 第 %3 步</translation>
    </message>
    <message>
        <source>%1: not trained yet</source>
        <translation>%1：尚未训练</translation>
    </message>
    <message>
        <source>%1: diverged at step %2</source>
        <translation>%1：在第 %2 步发散</translation>
    </message>
    <message>
        <source>%1: no exact answer</source>
        <translation>%1：没有精确解</translation>
    </message>
    <message>
        <source>%1 · %2: sd %3 = %4 σ_y</source>
        <translation>%1 · %2：标准差 %3 = %4 σ_y</translation>
    </message>
    <message>
        <source>%1: 90 % covers %2 (exact %3), gap %4 nats</source>
        <translation>%1：90% 区间覆盖 %2（精确解 %3），差距 %4 奈特</translation>
    </message>
    <message>
        <source>Spread of the curves at %1</source>
        <translation>曲线的离散程度，%1</translation>
    </message>
    <message>
        <source>What the central 90 % cover, %1</source>
        <translation>中央 90% 区间的覆盖率，%1</translation>
    </message>
    <message>
        <source>Gap to the exact answer, %1</source>
        <translation>与精确解的差距，%1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>seeds %1–%2</source>
        <translation>随机种子 %1–%2</translation>
    </message>
    <message>
        <source>%1 after %2 updates · a column a seed: %3</source>
        <translation>%1，%2 次更新后 · 各列为%3</translation>
    </message>
    <message>
        <source>%1 · a row a run, %2 of each group</source>
        <translation>%1 · 每行一个训练过程，各组均为%2</translation>
    </message>
    <message>
        <source> · %1 of %2 runs</source>
        <translation> · %1 / %2 个训练过程</translation>
    </message>
    <message>
        <source>sd / σ_y</source>
        <translation>标准差 / σ_y</translation>
    </message>
    <message>
        <source>sd</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>within 90 %</source>
        <translation>90% 区间内</translation>
    </message>
    <message>
        <source>gap, nats</source>
        <translation>差距，奈特</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>rank of the seed in its row</source>
        <translation>随机种子在该行中的名次</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>sd at %1</source>
        <translation>标准差，%1</translation>
    </message>
    <message>
        <source>share within the central 90 %</source>
        <translation>落在中央 90% 区间内的比例</translation>
    </message>
    <message>
        <source>gap to exact, nats per target</source>
        <translation>每个目标点与精确解的差距，奈特</translation>
    </message>
    <message>
        <source>collapsed, % of seeds</source>
        <translation>已崩溃的随机种子，%</translation>
    </message>
    <message>
        <source>honest, % of seeds</source>
        <translation>诚实的随机种子，%</translation>
    </message>
    <message>
        <source>σ_y</source>
        <translation>σ_y</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>Each seed, median and quartiles</source>
        <translation>各随机种子、中位数和四分位数</translation>
    </message>
    <message>
        <source>Median of the seeds and quartiles</source>
        <translation>随机种子的中位数和四分位数</translation>
    </message>
    <message>
        <source>Share of seeds whose verdict is collapsed</source>
        <translation>判定为“已崩溃”的随机种子比例</translation>
    </message>
    <message>
        <source>Share of seeds whose verdict is honest</source>
        <translation>判定为“诚实”的随机种子比例</translation>
    </message>
</context>
<context>
    <name>npscope::CollapseMapPage</name>
    <message>
        <source>This needs functions of a family, and held-out tasks to compare on</source>
        <translation>这需要函数族的函数，以及用来比较的留出任务</translation>
    </message>
    <message>
        <source>sd</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>sd / sigma_y</source>
        <translation>标准差 / sigma_y</translation>
    </message>
    <message>
        <source>sd / sigma_y needs groups that share sigma_y</source>
        <translation>标准差 / sigma_y 要求各组的 sigma_y 相同</translation>
    </message>
    <message>
        <source>coverage of 90 %</source>
        <translation>90% 覆盖率</translation>
    </message>
    <message>
        <source>gap to exact</source>
        <translation>与精确解的差距</translation>
    </message>
    <message>
        <source>Collapse map</source>
        <translation>崩溃图</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>扫描进度</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>x at which the spread is shown</source>
        <translation>显示离散程度的 x</translation>
    </message>
    <message>
        <source>on the data</source>
        <translation>在数据点上</translation>
    </message>
    <message>
        <source>The mean over the training points rather than one x</source>
        <translation>取训练点上的均值，而不是单个 x 处的值</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>颜色所表示的量</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Each group&apos;s rows by the spread at the last step rather than by seed</source>
        <translation>每组各行按最后一步的离散程度排列，而不是按随机种子</translation>
    </message>
    <message>
        <source>At x =</source>
        <translation>在 x =</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The collapse map
Is the spread of these curves an honest uncertainty, or an accident of one seed? A sweep trains this experiment with many seeds, and the map shows for each how far its curves are apart as training goes on, and when they collapse below sigma_y, the noise of the model itself. A click on the map opens that run at that step.</source>
        <translation>崩溃图
这些曲线的离散程度是诚实的不确定性，还是某个随机种子造成的偶然？扫描用许多随机种子训练这个实验；对每个随机种子，图中显示随着训练进行，各曲线彼此相距多远，以及它们何时崩溃到 sigma_y（模型自身的噪声）以下。在图上单击，即可打开相应的训练过程和步。</translation>
    </message>
    <message>
        <source>The honesty map
From how many functions does a network learn an uncertainty that holds for new ones? Vary &quot;functions&quot; (1, 8, 64, all), or any other setting: a sweep trains each with many seeds, asks every run about the same held-out functions, and shows how often they lie in the central 90 % of what it predicts, or its gap to the exact answer. With one measured step a row is a value, and a column a seed. A click on the map opens that run at that step.</source>
        <translation>诚实度图
网络要从多少个函数中，才能学到对新函数也成立的不确定性？改变“函数个数 F”（1、8、64、全部）或任何其他设置：扫描会对每个取值用许多随机种子训练，就同一批留出的函数向每个训练过程提问，并显示这些函数有多大比例落在其预测的中央 90% 区间内，或显示其与精确解的差距。若只测量一步，则每行是一个取值，每列是一个随机种子。在图上单击，即可打开相应的训练过程和步。</translation>
    </message>
    <message>
        <source>Run trains %1 runs of %2 steps, on all cores in the background.</source>
        <translation>“运行”将在后台用所有核心完成 %1 个训练过程，每个 %2 步。</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 个训练过程</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>Stopped by an error: %1</source>
        <translation>因错误而停止：%1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source> · of an earlier experiment</source>
        <translation> · 属于先前的实验</translation>
    </message>
</context>
<context>
    <name>npscope::CollapseMapView</name>
    <message>
        <source>Collapse map</source>
        <translation>崩溃图</translation>
    </message>
</context>
<context>
    <name>npscope::CollapseText</name>
    <message>
        <source>beyond the trained x</source>
        <translation>训练的 x 之外</translation>
    </message>
    <message>
        <source>within the trained x</source>
        <translation>训练的 x 之内</translation>
    </message>
    <message>
        <source>on function 1&apos;s points</source>
        <translation>函数 1 的点上</translation>
    </message>
    <message>
        <source>at the edges</source>
        <translation>边缘处</translation>
    </message>
    <message>
        <source>between the points</source>
        <translation>点与点之间</translation>
    </message>
    <message>
        <source>on the data</source>
        <translation>数据点上</translation>
    </message>
    <message>
        <source>first collapsed at step %1</source>
        <translation>在第 %1 步首次崩溃</translation>
    </message>
    <message>
        <source>first collapsed at about step %1</source>
        <translation>约在第 %1 步首次崩溃</translation>
    </message>
    <message>
        <source>collapsed without a break since step %1</source>
        <translation>自第 %1 步起持续崩溃</translation>
    </message>
    <message>
        <source>collapsed without a break since about step %1</source>
        <translation>约自第 %1 步起持续崩溃</translation>
    </message>
</context>
<context>
    <name>npscope::CommandLine</name>
    <message>
        <source>A laboratory in which a neural process trains in front of you. Without a command it opens the window, on the article&apos;s experiment or on FILE, a session (*.npscope) or a picture that NPScope wrote. The commands need no display: render draws figures, train writes the numbers of one run and sweep those of many, evaluate compares a network with the exact answer and answer writes that answer, reproduce sets published numbers beside ours, weights writes a network, presets lists experiments to begin with and views what can be drawn. Exit code: 0, or 1 for a file that is bad or cannot be read or written, or 2 for arguments that are not allowed; then nothing was written.</source>
        <translation>一个让神经过程在你眼前训练的实验室。不带命令时打开窗口，载入文章的实验或 FILE，后者可以是会话 (*.npscope) 或 NPScope 写出的图片。各命令无需显示器：render 绘图，train 写出一个训练过程的数值，sweep 写出多个训练过程的数值，evaluate 将网络与精确解比较，answer 写出该精确解，reproduce 将已发表的数值与我们的数值并列，weights 写出网络，presets 列出可作为起点的实验，views 列出可以绘制的内容。退出码：0；若文件有误或无法读写，则为 1；若参数不被允许，则为 2，此时未写入任何内容。</translation>
    </message>
    <message>
        <source>what the command does, and its options</source>
        <translation>命令的作用及其选项</translation>
    </message>
    <message>
        <source>Explains a command, or all settings of an experiment. man prints the manual page, and bash, zsh and fish the completion for these shells, which an installed NPScope has in their places.</source>
        <translation>说明一个命令，或实验的全部设置。man 输出手册页；bash、zsh 和 fish 输出这些 shell 的补全脚本，安装后的 NPScope 已将其放在各自的位置。</translation>
    </message>
    <message>
        <source>help: &quot;%1&quot; is not a command; allowed are %2</source>
        <translation>help：“%1”不是命令；允许的有 %2</translation>
    </message>
    <message>
        <source>Compiled for %1</source>
        <translation>编译目标：%1</translation>
    </message>
</context>
<context>
    <name>npscope::CompareBar</name>
    <message>
        <source>Compare by</source>
        <translation>比较依据</translation>
    </message>
    <message>
        <source>The setting whose values differ from pane to pane; all else is the main experiment&apos;s</source>
        <translation>各窗格取值不同的设置；其余均与主实验相同</translation>
    </message>
    <message>
        <source>Compare &amp;by</source>
        <translation>比较依据(&amp;B)</translation>
    </message>
    <message>
        <source>Add Pane</source>
        <translation>添加窗格</translation>
    </message>
    <message>
        <source>One more pane, with the next value; there can be up to %1</source>
        <translation>再添加一个窗格，取下一个值；最多可有 %1 个</translation>
    </message>
    <message>
        <source>Compare by %1</source>
        <translation>按“%1”比较</translation>
    </message>
    <message>
        <source>Add pane</source>
        <translation>添加窗格</translation>
    </message>
</context>
<context>
    <name>npscope::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Chart below the panes</source>
        <translation>窗格下方的图表</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>Spread of the panes against their steps</source>
        <translation>各窗格的离散程度随步的变化</translation>
    </message>
    <message>
        <source>The sd of the panes&apos; curves at x = −4 and 4, over their steps</source>
        <translation>各窗格的曲线在 x = −4 和 4 处的标准差随步的变化</translation>
    </message>
    <message>
        <source>Gap over updates</source>
        <translation>差距随更新变化</translation>
    </message>
    <message>
        <source>Gap of the panes to the exact answer against their updates</source>
        <translation>各窗格与精确解的差距随更新次数的变化</translation>
    </message>
    <message>
        <source>How far each pane is from the exact answer to held-out tasks, over its updates</source>
        <translation>各窗格在留出任务上距精确解多远，随更新次数的变化</translation>
    </message>
    <message>
        <source>Gap over seconds</source>
        <translation>差距随秒数变化</translation>
    </message>
    <message>
        <source>Gap of the panes to the exact answer against seconds of training</source>
        <translation>各窗格与精确解的差距随训练秒数的变化</translation>
    </message>
    <message>
        <source>The same over the seconds that the updates took on this machine; another machine takes other times</source>
        <translation>同样的差距，但横轴为更新在本机上所用的秒数；换一台机器，用时会不同</translation>
    </message>
    <message>
        <source>Pane %1: %2</source>
        <translation>窗格 %1：%2</translation>
    </message>
    <message>
        <source>Remove pane</source>
        <translation>移除窗格</translation>
    </message>
</context>
<context>
    <name>npscope::ComparePane</name>
    <message>
        <source>Pane %1</source>
        <translation>窗格 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Makes this pane&apos;s experiment the main one, and shows it (can be undone)</source>
        <translation>将此窗格的实验设为主实验并显示（可撤销）</translation>
    </message>
    <message>
        <source>Open %1 as the main experiment</source>
        <translation>打开%1，作为主实验</translation>
    </message>
    <message>
        <source>Removes this pane</source>
        <translation>移除此窗格</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Function chart of pane %1: %2</source>
        <translation>窗格 %1 的函数图：%2</translation>
    </message>
</context>
<context>
    <name>npscope::Comparison</name>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the main experiment</source>
        <translation>主实验</translation>
    </message>
</context>
<context>
    <name>npscope::ComparisonJson</name>
    <message>
        <source>%1 must be a list of %2 to %3 objects such as {&quot;seed&quot;: 7}</source>
        <translation>%1 必须是由 %2 到 %3 个形如 {&quot;seed&quot;: 7} 的对象组成的列表</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <comment>a list in a file</comment>
        <translation>%1 的第 %2 项</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是用花括号括起的对象</translation>
    </message>
    <message>
        <source>%1 must be a list of different whole numbers from 0 to %2, one a variant</source>
        <translation>%1 必须是由 0 到 %2 之间互不相同的整数组成的列表，每个变体一个</translation>
    </message>
    <message>
        <source>comparison: there must be as many colours as variants</source>
        <translation>comparison：颜色与变体的个数必须相同</translation>
    </message>
</context>
<context>
    <name>npscope::Compute</name>
    <message>
        <source>the run is no longer finite at step %1; allowed are steps before it, or another learning rate, initialisation or seed</source>
        <translation>训练过程的数值在第 %1 步已不再有限；允许取此前的步，或换用其他学习率、初始化或随机种子</translation>
    </message>
    <message>
        <source>training needs at least two points; without them there is only step 0</source>
        <translation>训练至少需要两个点；否则只有第 0 步</translation>
    </message>
    <message>
        <source>moment %1: %2</source>
        <comment>its number: what is wrong</comment>
        <translation>时刻 %1：%2</translation>
    </message>
    <message>
        <source>there are no moments to draw; Ctrl+B keeps the one on the screen</source>
        <translation>没有可画的时刻；Ctrl+B 可保留屏幕上的时刻</translation>
    </message>
</context>
<context>
    <name>npscope::CrashHandler</name>
    <message>
        <source>crashed; a report is in %1, and is sent nowhere</source>
        <translation>已崩溃；报告在 %1 中，不会发送到任何地方</translation>
    </message>
</context>
<context>
    <name>npscope::DataActions</name>
    <message>
        <source>&amp;Draw Your Own</source>
        <translation>自行绘制(&amp;D)</translation>
    </message>
    <message>
        <source>Press on the chart and draw: points along the stroke become the training points</source>
        <translation>在图上按住并绘制：沿笔迹的点成为训练点</translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation>数据：%1</translation>
    </message>
</context>
<context>
    <name>npscope::DataDialect</name>
    <message>
        <source>“%1” is read as %2; it could be %3.</source>
        <translation>“%1”读作 %2；也可能是 %3。</translation>
    </message>
    <message>
        <source>There are %1 columns of numbers; x and y are taken to be the first two.</source>
        <translation>有 %1 列数值；x 和 y 取为前两列。</translation>
    </message>
    <message>
        <source>Each row is read as two whole numbers; it could be one with a decimal comma.</source>
        <translation>每一行读作两个整数；也可能是一个带小数逗号的数。</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>npscope::DataDialog</name>
    <message>
        <source>Take a Table</source>
        <translation>取用表格</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>小数符号</translation>
    </message>
    <message>
        <source>point: 1.5</source>
        <translation>小数点：1.5</translation>
    </message>
    <message>
        <source>comma: 1,5</source>
        <translation>逗号：1,5</translation>
    </message>
    <message>
        <source>The first row is a header</source>
        <translation>第一行是表头</translation>
    </message>
    <message>
        <source>Column of x</source>
        <translation>x 所在的列</translation>
    </message>
    <message>
        <source>Column of y</source>
        <translation>y 所在的列</translation>
    </message>
    <message>
        <source>Column of names</source>
        <translation>名称所在的列</translation>
    </message>
    <message>
        <source>It names the function that each row is a point of</source>
        <translation>它给出每一行的点所属的函数</translation>
    </message>
    <message>
        <source>Take as</source>
        <translation>取用为</translation>
    </message>
    <message>
        <source>context points</source>
        <translation>上下文点</translation>
    </message>
    <message>
        <source>training points, of one function</source>
        <translation>一个函数的训练点</translation>
    </message>
    <message>
        <source>functions to train on</source>
        <translation>用来训练的函数</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>取用(&amp;T)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Standardise: %1</source>
        <translation>标准化：%1</translation>
    </message>
    <message>
        <source>Shaded: x and y that the network is trained on</source>
        <translation>阴影：网络训练所用的 x 和 y</translation>
    </message>
    <message>
        <source>Shaded: the usual range of x and y</source>
        <translation>阴影：x 和 y 的常用范围</translation>
    </message>
    <message>
        <source>They are far from the shaded range, and standardised onto it.</source>
        <translation>它们离阴影范围很远，已标准化到该范围。</translation>
    </message>
    <message>
        <source>They are standardised onto the shaded range.</source>
        <translation>它们已标准化到阴影范围。</translation>
    </message>
    <message>
        <source>They are far from the shaded range: there the network can hardly be right.</source>
        <translation>它们离阴影范围很远：网络在那里几乎不可能正确。</translation>
    </message>
    <message>
        <source>x, y and the names must be different columns.</source>
        <translation>x、y 和名称必须是不同的列。</translation>
    </message>
    <message>
        <source>Which column names the functions?</source>
        <translation>哪一列给出函数的名称？</translation>
    </message>
    <message>
        <source>There is nothing to take.</source>
        <translation>没有可取用的内容。</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
</context>
<context>
    <name>npscope::DataFile</name>
    <message>
        <source>not text; a table in UTF-8 is expected, such as a CSV file</source>
        <translation>不是文本；应为 UTF-8 编码的表格，例如 CSV 文件</translation>
    </message>
    <message>
        <source>%1 is a folder; a CSV file is expected</source>
        <translation>%1 是文件夹；应为 CSV 文件</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large; tables of up to %2 MB are read</source>
        <translation>%1 太大；最多读取 %2 MB 的表格</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>npscope::DataPicture</name>
    <message>
        <source>Picture of the points</source>
        <translation>各点的图</translation>
    </message>
</context>
<context>
    <name>npscope::DataPresets</name>
    <message>
        <source>The article&apos;s five points</source>
        <translation>文章中的五个点</translation>
    </message>
    <message>
        <source>Noise: a sine and noise of sd 0.2</source>
        <translation>噪声：正弦加标准差为 0.2 的噪声</translation>
    </message>
    <message>
        <source>A step</source>
        <translation>阶跃</translation>
    </message>
    <message>
        <source>A gap: a sine without its middle</source>
        <translation>空缺：去掉中段的正弦</translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation>两个簇</translation>
    </message>
    <message>
        <source>A line</source>
        <translation>直线</translation>
    </message>
</context>
<context>
    <name>npscope::DataReading</name>
    <message>
        <source>a comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>this and all after it, as there may be %1 points</source>
        <translation>此行及其后的全部行，因为最多允许 %1 个点</translation>
    </message>
    <message>
        <source>the only point of “%1”</source>
        <translation>“%1”仅有的一个点</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 is “%2”, no number</source>
        <translation>%1 为“%2”，不是数</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 太大</translation>
    </message>
    <message>
        <source>the same point as line %1</source>
        <translation>与第 %1 行是同一个点</translation>
    </message>
    <message>
        <source>its function has no name</source>
        <translation>其函数没有名称</translation>
    </message>
    <message>
        <source>there may be %1 functions</source>
        <translation>最多允许 %1 个函数</translation>
    </message>
    <message>
        <source>“%1” has line %2 at the same x</source>
        <translation>“%1”的第 %2 行有相同的 x</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Separator: %1; decimal sign: “%2”; with a header.</source>
        <translation>分隔符：%1；小数符号：“%2”；有表头。</translation>
    </message>
    <message>
        <source>Separator: %1; decimal sign: “%2”; without a header.</source>
        <translation>分隔符：%1；小数符号：“%2”；无表头。</translation>
    </message>
    <message>
        <source>x is column “%1”, y is “%2”.</source>
        <translation>x 为“%1”列，y 为“%2”列。</translation>
    </message>
    <message>
        <source>x is column “%1”, y is “%2”, and “%3” names the function.</source>
        <translation>x 为“%1”列，y 为“%2”列，“%3”列给出函数的名称。</translation>
    </message>
    <message>
        <source>There are no points: no row has a number for x and one for y.</source>
        <translation>没有点：没有一行既有 x 的数值又有 y 的数值。</translation>
    </message>
    <message>
        <source>Points: %1; x from %2, y from %3.</source>
        <translation>点：%1；x 从 %2，y 从 %3。</translation>
    </message>
    <message>
        <source>There are no functions: none has two points.</source>
        <translation>没有函数：没有一个函数有两个点。</translation>
    </message>
    <message>
        <source>Functions: %1, with %2 points in all; x from %3, y from %4.</source>
        <translation>函数：%1，共 %2 个点；x 从 %3，y 从 %4。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Rows left out: %1; %2</source>
        <translation>略去的行：%1；%2</translation>
    </message>
</context>
<context>
    <name>npscope::DataTaking</name>
    <message>
        <source>Not pasted</source>
        <translation>未粘贴</translation>
    </message>
    <message>
        <source>The clipboard: %1</source>
        <translation>剪贴板：%1</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未能导入</translation>
    </message>
    <message>
        <source>Functions of a table</source>
        <translation>表格中的函数</translation>
    </message>
    <message>
        <source>Paste points</source>
        <translation>粘贴数据点</translation>
    </message>
    <message>
        <source>Import points</source>
        <translation>导入数据点</translation>
    </message>
    <message>
        <source>%1, standardised</source>
        <translation>%1，已标准化</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
</context>
<context>
    <name>npscope::DataUse</name>
    <message>
        <source>number</source>
        <comment>of a file, in a formula</comment>
        <translation>数</translation>
    </message>
</context>
<context>
    <name>npscope::DisplayGuard</name>
    <message>
        <source>there is no display for the window%1; without one there are &quot;npscope render&quot; and &quot;npscope train&quot;, e.g. npscope render --preset normal-9001 --out fan.png</source>
        <translation>没有可供窗口使用的显示器%1；没有显示器时可用 &quot;npscope render&quot; 和 &quot;npscope train&quot;，例如 npscope render --preset normal-9001 --out fan.png</translation>
    </message>
</context>
<context>
    <name>npscope::Document</name>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>Remove context point</source>
        <translation>移除上下文点</translation>
    </message>
    <message>
        <source>Remove context points</source>
        <translation>移除多个上下文点</translation>
    </message>
    <message>
        <source>Remove training point</source>
        <translation>移除训练点</translation>
    </message>
    <message>
        <source>Remove training points</source>
        <translation>移除多个训练点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Initialisation: %1</source>
        <translation>初始化：%1</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>随机种子：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重新采样</translation>
    </message>
    <message>
        <source>Function %1</source>
        <translation>函数 %1</translation>
    </message>
    <message>
        <source>Function %1 of the pool</source>
        <translation>函数池的函数 %1</translation>
    </message>
    <message>
        <source>Add context point</source>
        <translation>添加上下文点</translation>
    </message>
    <message>
        <source>Add training point</source>
        <translation>添加训练点</translation>
    </message>
    <message>
        <source>Move context point</source>
        <translation>移动上下文点</translation>
    </message>
    <message>
        <source>Move training point</source>
        <translation>移动训练点</translation>
    </message>
    <message>
        <source>Clear context</source>
        <translation>清空上下文</translation>
    </message>
    <message>
        <source>Clear training points</source>
        <translation>清空训练点</translation>
    </message>
    <message>
        <source>Context of its own</source>
        <translation>独立的上下文</translation>
    </message>
    <message>
        <source>Context = training points</source>
        <translation>上下文 = 训练点</translation>
    </message>
    <message>
        <source>%1 moments are kept, as many as there can be; remove one first</source>
        <translation>已保留 %1 个时刻，达到上限；请先移除一个</translation>
    </message>
    <message>
        <source>The moments would have %1 points in all; allowed are at most %2; remove one first</source>
        <translation>所有时刻合计将有 %1 个点；最多允许 %2 个；请先移除一个时刻</translation>
    </message>
    <message>
        <source>Keep moment</source>
        <translation>保留时刻</translation>
    </message>
    <message>
        <source>Remove moment</source>
        <translation>移除时刻</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往 %1</translation>
    </message>
    <message>
        <source>Reload from the disk</source>
        <translation>从磁盘重新加载</translation>
    </message>
</context>
<context>
    <name>npscope::DrawField</name>
    <message>
        <source>Resample</source>
        <translation>重新采样</translation>
    </message>
    <message>
        <source>Draws the noise of all curves anew (R)</source>
        <translation>重新抽取所有曲线的噪声 (R)</translation>
    </message>
</context>
<context>
    <name>npscope::DrawSheet</name>
    <message>
        <source>Draw your guess: press, draw, release; Esc ends it</source>
        <translation>画出猜测：按下、绘制、松开；按 Esc 结束</translation>
    </message>
    <message>
        <source>Draw training points: press, draw, release; Esc ends it</source>
        <translation>画出训练点：按下、绘制、松开；按 Esc 结束</translation>
    </message>
    <message>
        <source>Which function do these points come from? Press and draw it.
Then the exact answer is shown. Esc leaves without a guess.</source>
        <translation>这些点来自哪个函数？按下并把它画出来。
随后会显示精确解。按 Esc 则不猜而退出。</translation>
    </message>
    <message>
        <source>Press and draw a function: it becomes the training points.
Esc leaves them as they are.</source>
        <translation>按下并画出一个函数：它将成为训练点。
按 Esc 则训练点保持不变。</translation>
    </message>
</context>
<context>
    <name>npscope::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t Points</source>
        <translation>剪切数据点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy Points</source>
        <translation>复制数据点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste Points</source>
        <translation>粘贴数据点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete Points</source>
        <translation>删除数据点(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;All Points</source>
        <translation>全选数据点(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lear Points</source>
        <translation>清空数据点(&amp;L)</translation>
    </message>
    <message>
        <source>Edit &amp;Context Points</source>
        <translation>编辑上下文点(&amp;C)</translation>
    </message>
    <message>
        <source>Edit T&amp;raining Points</source>
        <translation>编辑训练点(&amp;R)</translation>
    </message>
    <message>
        <source>Context = Trainin&amp;g Points</source>
        <translation>上下文 = 训练点(&amp;G)</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Training points</source>
        <translation>训练点</translation>
    </message>
    <message>
        <source>The context is the training points, whatever they are (=)</source>
        <translation>上下文就是训练点，无论训练点是什么 (=)</translation>
    </message>
    <message>
        <source>The pointer edits the context: the network is asked anew at once, without retraining (X)</source>
        <translation>指针用于编辑上下文：立即重新向网络提问，不重新训练 (X)</translation>
    </message>
    <message>
        <source>Paste points</source>
        <translation>粘贴数据点</translation>
    </message>
    <message>
        <source>The pointer edits the training points: the network is trained anew (T)</source>
        <translation>指针用于编辑训练点：网络将重新训练 (T)</translation>
    </message>
</context>
<context>
    <name>npscope::EvaluateCommand</name>
    <message>
        <source>the steps to evaluate, from 0 to 10000000; training ends at the last</source>
        <translation>要评估的步，从 0 到 10000000；训练到最后一步为止</translation>
    </message>
    <message>
        <source>asks the network about everything moved along x by D, from -100 to 100, as if the family had moved with it; the exact answer moves along</source>
        <translation>向网络提问时，一切都沿 x 平移 D（从 -100 到 100），如同函数族也随之平移；精确解随之平移</translation>
    </message>
    <message>
        <source>leaves out the line with the columns&apos; names, to append to a file</source>
        <translation>省去列名行，以便追加到文件</translation>
    </message>
    <message>
        <source>the file to write; - or none for standard output</source>
        <translation>要写入的文件；- 或不给出则写到标准输出</translation>
    </message>
    <message>
        <source>how many held-out tasks, %1 unless given otherwise</source>
        <translation>留出任务的个数，默认为 %1</translation>
    </message>
    <message>
        <source>the functions are of no family, so there is no exact answer to compare with; --set family=NAME says which (npscope help settings)</source>
        <translation>这些函数不属于任何函数族，因此没有可供比较的精确解；--set family=NAME 指定函数族 (npscope help settings)</translation>
    </message>
    <message>
        <source>Trains, and compares what the network predicts of held-out tasks at these steps with the exact answer: step, tasks; gap, the log density of each target under the exact answer less that under the network, in nats, and its standard error over the tasks; how often a target lies in the central 50 and 90 % of what the network predicted, and of what the exact answer did; crps of both; joint_kl, the gap of all targets of a task together, per target; sd_ratio, the network&apos;s sd of an observation over the exact one, geometric mean over tasks; and the same of the function itself, without the noise, as geometric mean and as root mean square (a conditional model has none; nor has a geometric mean where an exact spread is 0); sd_change and exact_sd_change, the mean of |Δ ln sd| of an observation where each context gets the values of another function at the same x, unmoved: that of a Gaussian process is 0. The tasks are the same at every step and for every seed. A latent is sampled %1 times a task.</source>
        <translation>进行训练，并将网络在这些步上对留出任务的预测与精确解比较：step、tasks；gap，即每个目标点在精确解下的对数密度减去在网络下的对数密度，以奈特计，及其在各任务上的标准误差；目标点落在网络预测的中央 50% 和 90% 区间内的频率，以及落在精确解的相应区间内的频率；两者的 crps；joint_kl，即一个任务全部目标点合在一起的差距，按每个目标点计；sd_ratio，即网络的观测值标准差与精确的观测值标准差之比，取各任务的几何平均；以及不含噪声时函数本身的同一比值，取几何平均和均方根（条件模型没有这一项；精确解的离散程度在某处为 0 时也没有几何平均）；sd_change 和 exact_sd_change，即每个上下文在相同的 x 处换成另一个函数的值（不作平移）时，观测值的 |Δ ln sd| 的均值：高斯过程的这一数值为 0。各步、各随机种子所用的任务都相同。潜变量在每个任务中采样 %1 次。</translation>
    </message>
    <message>
        <source>--steps is missing; it says which steps to evaluate</source>
        <translation>缺少 --steps；它指定要评估哪些步</translation>
    </message>
    <message>
        <source>the run is no longer finite at step %1; allowed are steps before it, or another learning rate, initialisation or seed; nothing is written</source>
        <translation>训练过程的数值在第 %1 步已不再有限；允许取此前的步，或换用其他学习率、初始化或随机种子；未写入任何内容</translation>
    </message>
    <message>
        <source>new: functions of the family that no update has seen, as without it (of the data, where all are trained on, these); pool: the pool&apos;s own functions, at other places</source>
        <translation>new：任何更新都未见过的该函数族的函数，与不带此选项时相同（若数据中的函数全部用于训练，则为这些函数）；pool：函数池自身的函数，在其他位置</translation>
    </message>
</context>
<context>
    <name>npscope::ExperimentArguments</name>
    <message>
        <source>--%1: &quot;%2&quot; is not a setting; allowed are %3</source>
        <translation>--%1：“%2”不是设置；允许的有 %3</translation>
    </message>
    <message>
        <source>--%1: %2 is given more than once; it is allowed once</source>
        <translation>--%1：%2 给出了不止一次；只允许一次</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not key=value; allowed keys are %3</source>
        <translation>--%1：“%2”不是 key=value 的形式；允许的键有 %3</translation>
    </message>
    <message>
        <source>%1 has only one point; training needs at least two</source>
        <translation>%1 只有一个点；训练至少需要两个点</translation>
    </message>
    <message>
        <source>initialisation: %1</source>
        <translation>初始化：%1</translation>
    </message>
    <message>
        <source>seed of the run, from 0 to 4294967295</source>
        <translation>训练过程的随机种子，0 到 4294967295</translation>
    </message>
    <message>
        <source>context points; &quot;&quot; for none, which gives z ~ N(0, I); &quot;training&quot; for the training points, as without it</source>
        <translation>上下文点；&quot;&quot; 表示没有，此时 z ~ N(0, I)；&quot;training&quot; 表示训练点，与不给出此选项时相同</translation>
    </message>
    <message>
        <source>number of sampled curves, from 1 to 500</source>
        <translation>样本曲线的条数，1 到 500</translation>
    </message>
    <message>
        <source>any other setting, once or more (npscope help settings): %1</source>
        <translation>任何其他设置，可给出一次或多次 (npscope help settings)：%1</translation>
    </message>
    <message>
        <source>training points: a table with columns x and y</source>
        <translation>训练点：含有 x 列和 y 列的表格</translation>
    </message>
    <message>
        <source>functions to train on: a table with columns x, y and one that names the function of each row; sets family=data</source>
        <translation>用来训练的函数：含有 x 列、y 列以及给出每一行所属函数的一列的表格；同时设置 family=data</translation>
    </message>
    <message>
        <source>brings x and y of --points or --data to -2 to 2 and about -1 to 1, if they are far from there</source>
        <translation>如果 --points 或 --data 的 x 和 y 离 -2 到 2 和约 -1 到 1 很远，则把它们变换到该范围</translation>
    </message>
    <message>
        <source>--standardise needs --points or --data, whose numbers it is for</source>
        <translation>--standardise 需要 --points 或 --data，它作用于其中的数值</translation>
    </message>
</context>
<context>
    <name>npscope::ExperimentJson</name>
    <message>
        <source>%1 must be a list of points such as [[-1, 0.5], [2, 3]]</source>
        <translation>%1 必须是点的列表，例如 [[-1, 0.5], [2, 3]]</translation>
    </message>
    <message>
        <source>%1 has %2 points; allowed are at most %3</source>
        <translation>%1 有 %2 个点；最多允许 %3 个</translation>
    </message>
    <message>
        <source>%1, point %2</source>
        <translation>%1 的第 %2 个点</translation>
    </message>
    <message>
        <source>%1 must be two numbers such as [2, 3]</source>
        <translation>%1 必须是两个数，例如 [2, 3]</translation>
    </message>
    <message>
        <source>%1: x</source>
        <translation>%1：x</translation>
    </message>
    <message>
        <source>%1: y</source>
        <translation>%1：y</translation>
    </message>
    <message>
        <source>%1 must be &quot;training&quot; or a list of points such as [[-1, 0.5], [2, 3]]</source>
        <translation>%1 必须是 &quot;training&quot; 或点的列表，例如 [[-1, 0.5], [2, 3]]</translation>
    </message>
    <message>
        <source>%1 must be a list of at most %2 functions such as {&quot;name&quot;: &quot;a&quot;, &quot;points&quot;: [[-1, 0.5], [2, 3]]}</source>
        <translation>%1 必须是最多 %2 个函数的列表，例如 {&quot;name&quot;: &quot;a&quot;, &quot;points&quot;: [[-1, 0.5], [2, 3]]}</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须是文本</translation>
    </message>
</context>
<context>
    <name>npscope::ExportDialog</name>
    <message>
        <source>Export Figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Views on the same sheet</source>
        <translation>同一组图中的视图</translation>
    </message>
    <message>
        <source>What is ticked is drawn beside it, as one picture</source>
        <translation>勾选的视图与其并列绘制，成为一张图片</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black on white, for printing</source>
        <translation>白底黑色，供打印</translation>
    </message>
    <message>
        <source>Contact sheet of several steps</source>
        <translation>多个步的组图</translation>
    </message>
    <message>
        <source>Steps from 0 to %1, with spaces or commas between them</source>
        <translation>0 到 %1 的步，以空格或逗号分隔</translation>
    </message>
    <message>
        <source>Each chart has a y-range of its own</source>
        <translation>每个图表有各自的 y 范围</translation>
    </message>
    <message>
        <source>Fitted to its own curves, as in the article; else one range that holds all of them</source>
        <translation>如文章中那样，适应各自的曲线；否则用一个容纳全部曲线的范围</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>On the same sheet</source>
        <translation>同一组图中</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>There are no moments yet; Ctrl+B keeps the one on the screen.</source>
        <translation>还没有时刻；按 Ctrl+B 可保留屏幕上的时刻。</translation>
    </message>
    <message>
        <source>The steps are to be numbers from 0 to %1, with spaces or commas between them.</source>
        <translation>步必须是 0 到 %1 的数，以空格或逗号分隔。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1, with the experiment in the picture: it can be opened again.</source>
        <translation>%1，图片中含有实验：可以重新打开。</translation>
    </message>
    <message>
        <source>%1 × %2 %3, as an image %4</source>
        <comment>width, height, unit, pixels</comment>
        <translation>%1 × %2 %3，作为图像为 %4</translation>
    </message>
</context>
<context>
    <name>npscope::Extrapolation</name>
    <message>
        <source>extrapolation</source>
        <translation>外推</translation>
    </message>
</context>
<context>
    <name>npscope::FeedbackOrder</name>
    <message>
        <source>drawn in this order:</source>
        <translation>按此顺序抽取：</translation>
    </message>
</context>
<context>
    <name>npscope::Figure</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>the sampled functions, or (--show residuals) their way from the mean</source>
        <translation>样本函数，或（--show residuals 时）它们与均值的偏离</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>the session&apos;s variants side by side, and below them the chart that its page shows</source>
        <translation>会话的各个变体并排显示，下方是其页面所显示的图表</translation>
    </message>
    <message>
        <source>Latent grid</source>
        <translation>潜变量网格</translation>
    </message>
    <message>
        <source>what the decoder makes of each z of a grid, or a model without z of the context</source>
        <translation>解码器由网格上的各个 z 得到的结果，没有 z 的模型则由上下文得到</translation>
    </message>
    <message>
        <source>Collapse map</source>
        <translation>崩溃图</translation>
    </message>
    <message>
        <source>many seeds over the steps of their runs, and what they share</source>
        <translation>许多随机种子在各自训练过程的各步上，以及它们的共同之处</translation>
    </message>
    <message>
        <source>Latent plane</source>
        <translation>潜变量平面</translation>
    </message>
    <message>
        <source>the latent distributions and the curves&apos; z</source>
        <translation>潜变量的分布和各曲线的 z</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>the session&apos;s kept moments, each with its note</source>
        <translation>会话中保留的各个时刻，各附备注</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>loss, -log likelihood and KL over the steps</source>
        <translation>损失、负对数似然和 KL 随步的变化</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>the parts of the loss, sigma_z and the decoder&apos;s response over the steps</source>
        <translation>损失的各个部分、sigma_z 和解码器的响应随步的变化</translation>
    </message>
    <message>
        <source>Sd over steps</source>
        <translation>逐步标准差</translation>
    </message>
    <message>
        <source>the largest sd of the curves over the steps, beside sigma_y</source>
        <translation>曲线的最大标准差随步的变化，与 sigma_y 对照</translation>
    </message>
    <message>
        <source>KL argument</source>
        <translation>KL 论证</translation>
    </message>
    <message>
        <source>what it costs to shrink sigma_z</source>
        <translation>缩小 sigma_z 的代价</translation>
    </message>
    <message>
        <source>Honesty</source>
        <translation>诚实度</translation>
    </message>
    <message>
        <source>the network beside the exact answer to held-out tasks, over the steps</source>
        <translation>网络与留出任务的精确解对照，随步的变化</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>what of its predictions comes true at the step, and its honesty by the number of points</source>
        <translation>该步的预测有多少应验，以及按点数划分的诚实度</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>the variants&apos; gaps to the exact answer over their updates, and over seconds on this machine</source>
        <translation>各变体与精确解的差距随更新次数的变化，以及随本机上秒数的变化</translation>
    </message>
</context>
<context>
    <name>npscope::FigureActions</name>
    <message>
        <source>&amp;Export Figure…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy Pict&amp;ure</source>
        <translation>复制图片(&amp;U)</translation>
    </message>
    <message>
        <source>Copy as S&amp;VG</source>
        <translation>复制为 SVG(&amp;V)</translation>
    </message>
    <message>
        <source>Copy &amp;Data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Export &amp;Animation…</source>
        <translation>导出动画(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>导出“%1”…</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>复制为 SVG</translation>
    </message>
    <message>
        <source>Copy Data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG (*.svg);;PDF (*.pdf);;Numbers (*.csv)</source>
        <translation>PNG 图片 (*.png);;SVG (*.svg);;PDF (*.pdf);;数值 (*.csv)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export Figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>The name must end in one of these: %1</source>
        <translation>文件名必须以下列之一结尾：%1</translation>
    </message>
    <message>
        <source>Computing the figure…</source>
        <translation>正在生成图…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未能导出</translation>
    </message>
    <message>
        <source>Export Animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>GIF (*.gif);;MP4 (*.mp4);;WebP (*.webp)</source>
        <translation>GIF (*.gif);;MP4 (*.mp4);;WebP (*.webp)</translation>
    </message>
    <message>
        <source>Painting the frames…</source>
        <translation>正在绘制各帧…</translation>
    </message>
    <message>
        <source>Data as a Ta&amp;ble</source>
        <translation>以表格显示数据(&amp;B)</translation>
    </message>
    <message>
        <source>The numbers of the chart in front, in rows and columns</source>
        <translation>最前面的图的数值，按行和列列出</translation>
    </message>
    <message>
        <source>Show as a Table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>没有表格</translation>
    </message>
    <message>
        <source>This chart has no numbers to show yet.</source>
        <translation>此图尚无可显示的数值。</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <source>Collecting the numbers…</source>
        <translation>正在收集数值…</translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation>正在写出图…</translation>
    </message>
    <message>
        <source>Copying the picture…</source>
        <translation>正在复制图片…</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
</context>
<context>
    <name>npscope::FileActions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import Points…</source>
        <translation>导入数据点(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;Weights…</source>
        <translation>导出权重(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Clear the List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未能打开</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Sessions (*.npscope)</source>
        <translation>会话 (*.npscope)</translation>
    </message>
    <message>
        <source>untitled.npscope</source>
        <translation>未命名.npscope</translation>
    </message>
    <message>
        <source>Import Points</source>
        <translation>导入数据点</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未能导出</translation>
    </message>
    <message>
        <source>There are no finite weights at this step.</source>
        <translation>这一步没有有限的权重。</translation>
    </message>
    <message>
        <source>Export Weights</source>
        <translation>导出权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>权重 (*.safetensors)</translation>
    </message>
    <message>
        <source>Sessions and exported pictures (*.npscope *.png *.svg *.pdf);;Sessions (*.npscope);;Pictures (*.png *.svg *.pdf);;Tables of x and y (*.csv *.tsv *.tab *.txt *.dat);;All files (*)</source>
        <translation>会话和导出的图片 (*.npscope *.png *.svg *.pdf);;会话 (*.npscope);;图片 (*.png *.svg *.pdf);;x 和 y 的表格 (*.csv *.tsv *.tab *.txt *.dat);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Tables of x and y (*.csv *.tsv *.tab *.txt *.dat);;All files (*)</source>
        <translation>x 和 y 的表格 (*.csv *.tsv *.tab *.txt *.dat);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>Opens the file as it is on the disk now (F5)</source>
        <translation>打开磁盘上现在的文件 (F5)</translation>
    </message>
</context>
<context>
    <name>npscope::FileNotice</name>
    <message>
        <source>Not Now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Closes this message. Before anything on the disk is replaced, saving asks.</source>
        <translation>关闭此消息。保存时，在替换磁盘上的任何内容之前会先询问。</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was opened or saved. This window still has what was in it.</source>
        <translation>“%1”已不在它打开或保存时的位置。此窗口中仍有它的内容。</translation>
    </message>
    <message>
        <source>“%1” has changed on the disk. Reload shows it as it is now; Undo brings back what is here.</source>
        <translation>磁盘上的“%1”已有改动。“重新加载”显示它现在的内容；“撤销”可恢复这里的内容。</translation>
    </message>
</context>
<context>
    <name>npscope::FileQuestions</name>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was opened or saved. Save what is here?</source>
        <translation>“%1”已不在它打开或保存时的位置。要保存这里的内容吗？</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Without saving, the experiment as it is now will be lost.</source>
        <translation>如果不保存，实验现在的状态将会丢失。</translation>
    </message>
    <message>
        <source>Removed from the disk</source>
        <translation>已从磁盘中移除</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was opened or saved.</source>
        <translation>“%1”已不在它打开或保存时的位置。</translation>
    </message>
    <message>
        <source>It can be saved there anew, or under another name.</source>
        <translation>可以在原处重新保存，也可以另取名称保存。</translation>
    </message>
    <message>
        <source>Save &amp;Anew</source>
        <translation>重新保存(&amp;A)</translation>
    </message>
    <message>
        <source>Changed on the disk</source>
        <translation>磁盘上已有改动</translation>
    </message>
    <message>
        <source>Overwriting it loses what is in it now. Under another name both are kept.</source>
        <translation>覆盖会丢失它现在的内容。另取名称保存则两者都保留。</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>Open in another window</source>
        <translation>已在另一窗口中打开</translation>
    </message>
    <message>
        <source>“%1” is open in another window of NPScope.</source>
        <translation>“%1”已在另一个 NPScope 窗口中打开。</translation>
    </message>
    <message>
        <source>A copy can be opened here. It has no file until it is saved under another name.</source>
        <translation>可以在这里打开一个副本。在另取名称保存之前，它没有对应的文件。</translation>
    </message>
    <message>
        <source>Open a &amp;Copy</source>
        <translation>打开副本(&amp;C)</translation>
    </message>
    <message>
        <source>“%1” has changed on the disk. Save what is here?</source>
        <translation>磁盘上的“%1”已有改动。要保存这里的内容吗？</translation>
    </message>
    <message>
        <source>“%1” has changed on the disk since it was opened or saved here.</source>
        <translation>“%1”在此处打开或保存之后，磁盘上的文件已有改动。</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionActions</name>
    <message>
        <source>Next &amp;Held-Out Function</source>
        <translation>下一个留出函数(&amp;H)</translation>
    </message>
    <message>
        <source>Draws the context of the next function that no update sees, and shows it as the truth (H)</source>
        <translation>抽取下一个任何更新都未见过的函数的上下文，并将该函数作为真实函数显示 (H)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Held-Out Function</source>
        <translation>上一个留出函数(&amp;V)</translation>
    </message>
    <message>
        <source>Back to the function before, with its context (Shift+H)</source>
        <translation>回到前一个函数及其上下文 (Shift+H)</translation>
    </message>
    <message>
        <source>Next &amp;Function of the Pool</source>
        <translation>函数池的下一个函数(&amp;F)</translation>
    </message>
    <message>
        <source>Draws the context of one of the functions that are trained on, and shows it as the truth (P)</source>
        <translation>抽取训练所用的某个函数的上下文，并将该函数作为真实函数显示 (P)</translation>
    </message>
    <message>
        <source>Other Values at the &amp;Same x</source>
        <translation>相同 x 处的其他值(&amp;S)</translation>
    </message>
    <message>
        <source>Gives the context&apos;s points the values of the next function, at the same x: the band of a Gaussian process stands still, and a network&apos;s moves (Y)</source>
        <translation>让上下文点在相同的 x 处取下一个函数的值：高斯过程的区间带静止不动，网络的则会移动 (Y)</translation>
    </message>
    <message>
        <source>Move &amp;Everything by %1</source>
        <translation>全部平移 %1(&amp;E)</translation>
    </message>
    <message>
        <source>Moves the context and what is shown along x by %1, where no update has seen any function, and back: the exact answer moves along, and of the networks a ConvCNP does (Shift+Y)</source>
        <translation>将上下文和所显示的内容沿 x 平移 %1，移到任何更新都未见过函数的地方，再移回来：精确解随之移动，而各种网络中 ConvCNP 会随之移动 (Shift+Y)</translation>
    </message>
    <message>
        <source>&amp;Look Where It Is Least Sure</source>
        <translation>查看最不确定之处(&amp;L)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Next function</source>
        <translation>下一个函数</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>其他值</translation>
    </message>
    <message>
        <source>Move by %1</source>
        <translation>平移 %1</translation>
    </message>
    <message>
        <source>Values of function %1</source>
        <translation>函数 %1 的值</translation>
    </message>
    <message>
        <source>Move everything by %1</source>
        <translation>全部平移 %1</translation>
    </message>
    <message>
        <source>Move everything back by %1</source>
        <translation>全部反向平移 %1</translation>
    </message>
    <message>
        <source>Adds a context point where the network is least sure (W)</source>
        <translation>在网络最不确定之处添加一个上下文点 (W)</translation>
    </message>
    <message>
        <source>Adds a context point at x = %1, where the network&apos;s standard deviation is greatest, %2 (W).</source>
        <translation>在 x = %1 处添加一个上下文点，网络的标准差在此处最大，为 %2 (W)。</translation>
    </message>
    <message>
        <source>Its y is that of the function which the context is of, with noise, as its other points are.</source>
        <translation>它的 y 取自上下文所属的函数，并与其余各点一样带有噪声。</translation>
    </message>
    <message>
        <source>There is no function to look at: its y is the network&apos;s own mean, for you to drag.</source>
        <translation>没有可供查看的函数：它的 y 是网络自身的均值，可自行拖动。</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionChart</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>(y − exact mean) / exact sd</source>
        <translation>(y − 精确均值) / 精确标准差</translation>
    </message>
    <message>
        <source>(y − mean over curves) / σ_y</source>
        <translation>(y − 各曲线的均值) / σ_y</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>your guess</source>
        <translation>你的猜测</translation>
    </message>
    <message>
        <source>least sure</source>
        <translation>最不确定处</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionLegend</name>
    <message>
        <source>±1: exact sd of an observation</source>
        <translation>±1：观测值的精确标准差</translation>
    </message>
    <message>
        <source>±1: exact sd</source>
        <translation>±1：精确标准差</translation>
    </message>
    <message>
        <source>±1: σ_y = %1</source>
        <translation>±1：σ_y = %1</translation>
    </message>
    <message>
        <source>shaded by z</source>
        <translation>按 z 深浅着色</translation>
    </message>
    <message>
        <source>coloured by z</source>
        <translation>按 z 着色</translation>
    </message>
    <message>
        <source>1 curve f(x; z), z ~ q(z | context)</source>
        <translation>1 条曲线 f(x; z)，z ~ q(z | 上下文)</translation>
    </message>
    <message>
        <source>%1 curves f(x; z), z ~ q(z | context), %2</source>
        <translation>%1 条曲线 f(x; z)，z ~ q(z | 上下文)，%2</translation>
    </message>
    <message>
        <source>1 curve f(x; z), z ~ N(0, I): no context</source>
        <translation>1 条曲线 f(x; z)，z ~ N(0, I)：无上下文</translation>
    </message>
    <message>
        <source>%1 curves f(x; z), z ~ N(0, I): no context, %2</source>
        <translation>%1 条曲线 f(x; z)，z ~ N(0, I)：无上下文，%2</translation>
    </message>
    <message>
        <source>1 curve, drawn by feeding back</source>
        <translation>1 条曲线，通过反馈抽取</translation>
    </message>
    <message>
        <source>%1 curves, drawn by feeding back</source>
        <translation>%1 条曲线，通过反馈抽取</translation>
    </message>
    <message>
        <source>with step 0&apos;s sigma_z</source>
        <translation>用第 0 步的 sigma_z</translation>
    </message>
    <message>
        <source>ghost: %1</source>
        <translation>重影：%1</translation>
    </message>
    <message>
        <source>ghost: %1…</source>
        <translation>重影：%1…</translation>
    </message>
    <message>
        <source>predicted mean</source>
        <translation>预测均值</translation>
    </message>
    <message>
        <source>mean over curves</source>
        <translation>曲线的均值</translation>
    </message>
    <message>
        <source>predicted mean ± 1 sd of an observation</source>
        <translation>预测均值 ± 1 倍观测值标准差</translation>
    </message>
    <message>
        <source>predicted mean ± 2 sd of an observation</source>
        <translation>预测均值 ± 2 倍观测值标准差</translation>
    </message>
    <message>
        <source>5 % … 95 % of an observation, as predicted</source>
        <translation>观测值的 5% … 95% 分位数（预测）</translation>
    </message>
    <message>
        <source>mean ± 1 sd over curves</source>
        <translation>曲线的均值 ± 1 倍标准差</translation>
    </message>
    <message>
        <source>mean ± 2 sd over curves</source>
        <translation>曲线的均值 ± 2 倍标准差</translation>
    </message>
    <message>
        <source>5 % … 95 % of curves</source>
        <translation>曲线的 5% … 95% 分位数</translation>
    </message>
    <message>
        <source>exact answer: mean ± 1 sd of an observation</source>
        <translation>精确解：均值 ± 1 倍观测值标准差</translation>
    </message>
    <message>
        <source>exact answer: mean ± 2 sd of an observation</source>
        <translation>精确解：均值 ± 2 倍观测值标准差</translation>
    </message>
    <message>
        <source>exact answer: mean, 5 % … 95 % of an observation</source>
        <translation>精确解：均值，观测值的 5% … 95% 分位数</translation>
    </message>
    <message>
        <source>exact answer: mean ± 1 sd</source>
        <translation>精确解：均值 ± 1 倍标准差</translation>
    </message>
    <message>
        <source>exact answer: mean ± 2 sd</source>
        <translation>精确解：均值 ± 2 倍标准差</translation>
    </message>
    <message>
        <source>exact answer: mean, 5 % … 95 %</source>
        <translation>精确解：均值，5% … 95% 分位数</translation>
    </message>
    <message>
        <source>%1, under %2</source>
        <comment>exact answer, family</comment>
        <translation>%1（依据：%2）</translation>
    </message>
    <message>
        <source>1 curve of the exact answer</source>
        <translation>精确解的 1 条曲线</translation>
    </message>
    <message>
        <source>%1 curves of the exact answer</source>
        <translation>精确解的 %1 条曲线</translation>
    </message>
    <message>
        <source>function %1 itself</source>
        <translation>函数 %1 本身</translation>
    </message>
    <message>
        <source>function %1 of the pool itself</source>
        <translation>函数池中的函数 %1 本身</translation>
    </message>
    <message>
        <source>training points (%1)</source>
        <translation>训练点（%1）</translation>
    </message>
    <message>
        <source>context points (%1)</source>
        <translation>上下文点（%1）</translation>
    </message>
    <message>
        <source>“%1” of the data itself</source>
        <translation>数据本身的“%1”</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionSentence</name>
    <message>
        <source>At x = %1: mean %2, sd %3</source>
        <translation>在 x = %1 处：均值 %2，标准差 %3</translation>
    </message>
    <message>
        <source>%1; exact mean %2, sd %3.</source>
        <translation>%1；精确均值 %2，标准差 %3。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a caption and what is drawn</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionView</name>
    <message>
        <source>Function chart</source>
        <translation>函数图</translation>
    </message>
    <message>
        <source>%1 · computing step %2 …</source>
        <translation>%1 · 正在计算第 %2 步…</translation>
    </message>
    <message>
        <source>Points are edited where the curves are shown: press Shift+D</source>
        <translation>点要在显示曲线时编辑：按 Shift+D</translation>
    </message>
    <message>
        <source>Points are edited where the curves are shown: press D</source>
        <translation>点要在显示曲线时编辑：按 D</translation>
    </message>
    <message>
        <source>Click to add a context point</source>
        <translation>单击以添加上下文点</translation>
    </message>
    <message>
        <source>Click to add a training point</source>
        <translation>单击以添加训练点</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionsForm</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionsPage</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The pointer edits</source>
        <translation>指针编辑</translation>
    </message>
    <message>
        <source>Loss chart</source>
        <translation>损失图</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Over every pixel&apos;s steps the range, pale, and the running median; the wheel zooms into the steps</source>
        <translation>每个像素所含各步的范围（浅淡）及滑动中位数；滚轮放大各步</translation>
    </message>
    <message>
        <source>Parts of the loss</source>
        <translation>损失的组成</translation>
    </message>
    <message>
        <source>sigma_z and sensitivity</source>
        <translation>sigma_z 与敏感度</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>剖析</translation>
    </message>
    <message>
        <source>What the loss is made of; what becomes of sigma_z, and of the decoder&apos;s sensitivity to z on the data</source>
        <translation>损失由什么组成；sigma_z 如何变化，解码器在数据点上对 z 的敏感度如何变化</translation>
    </message>
    <message>
        <source>Largest sd of the curves</source>
        <translation>曲线的最大标准差</translation>
    </message>
    <message>
        <source>Sd over steps</source>
        <translation>逐步标准差</translation>
    </message>
    <message>
        <source>The largest standard deviation over the curves, at the edges, between the points and on the data, beside the model&apos;s own sigma_y</source>
        <translation>各曲线间的最大标准差：分别在边缘处、点与点之间和数据点上，与模型自身的 sigma_y 并列</translation>
    </message>
    <message>
        <source>KL argument</source>
        <translation>KL 论证</translation>
    </message>
    <message>
        <source>Why nothing keeps sigma_z from shrinking</source>
        <translation>为什么没有什么能阻止 sigma_z 缩小</translation>
    </message>
    <message>
        <source>Gap to the exact answer</source>
        <translation>与精确解的差距</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Honesty</source>
        <translation>诚实度</translation>
    </message>
    <message>
        <source>What the network predicts of held-out functions beside the exact answer, over the steps of the run</source>
        <translation>在训练过程的各步上，网络对留出函数的预测与精确解的对照</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Whether the network&apos;s probabilities come true on held-out functions, and how it does by the number of context points, at the step that is shown</source>
        <translation>在所显示的这一步，网络给出的概率在留出函数上是否应验，以及不同上下文点数下网络的表现</translation>
    </message>
    <message>
        <source>Draw training points</source>
        <translation>绘制训练点</translation>
    </message>
</context>
<context>
    <name>npscope::FunctionsText</name>
    <message>
        <source>%1, all functions</source>
        <translation>%1，所有函数</translation>
    </message>
    <message>
        <source>%1, one function</source>
        <translation>%1，一个函数</translation>
    </message>
    <message>
        <source>%1, %2 functions</source>
        <translation>%1，%2 个函数</translation>
    </message>
    <message>
        <source>asked: %1</source>
        <comment>family</comment>
        <translation>提问：%1</translation>
    </message>
    <message>
        <source>A conditional model has no latent z, and so no KL: it predicts mean and sd at each x from the context itself.</source>
        <translation>条件模型没有潜变量 z，因而没有 KL 散度：它直接由上下文预测每个 x 处的均值和标准差。</translation>
    </message>
    <message>
        <source>Functions are drawn of a family: the training points train nothing.</source>
        <translation>函数从函数族中抽取：训练点不参与任何训练。</translation>
    </message>
    <message>
        <source>attentive NP</source>
        <translation>注意力 NP</translation>
    </message>
    <message>
        <source>%1 with a path</source>
        <comment>model</comment>
        <translation>带路径的%1</translation>
    </message>
    <message>
        <source>%1, sum</source>
        <comment>model</comment>
        <translation>%1，求和</translation>
    </message>
</context>
<context>
    <name>npscope::GuessGame</name>
    <message>
        <source>Draw Your &amp;Guess</source>
        <translation>画出你的猜测(&amp;G)</translation>
    </message>
    <message>
        <source>Put the G&amp;uess Away</source>
        <translation>收起猜测(&amp;U)</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>Removes your guess and what is said of it (Esc)</source>
        <translation>移除你的猜测及其评价 (Esc)</translation>
    </message>
    <message>
        <source>Covers all answers: draw the function that the context seems to be of, and see how near you came to the exact answer, and the network (Q)</source>
        <translation>遮住所有答案：画出上下文看起来所属的函数，再看你离精确解和网络有多近 (Q)</translation>
    </message>
    <message>
        <source>Five points have no exact answer to be guessed: choose a family of functions</source>
        <translation>五个点没有可供猜测的精确解：请选择一个函数族</translation>
    </message>
</context>
<context>
    <name>npscope::GuessNote</name>
    <message>
        <source>How your guess did</source>
        <translation>你的猜测结果</translation>
    </message>
    <message>
        <source>Next function</source>
        <translation>下一个函数</translation>
    </message>
    <message>
        <source>Draws the context of the next function that no update sees, for you to guess</source>
        <translation>抽取下一个任何更新都未见过的函数的上下文，供你猜测</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>再猜一次</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>npscope::GuessText</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>From x = %1 to %2 your guess is (RMS) %3 from the exact mean and %4 from the function;</source>
        <translation>从 x = %1 到 %2，你的猜测与精确均值相差（均方根）%3，与函数相差 %4；</translation>
    </message>
    <message>
        <source>From x = %1 to %2 your guess is (RMS) %3 from the exact mean;</source>
        <translation>从 x = %1 到 %2，你的猜测与精确均值相差（均方根）%3；</translation>
    </message>
    <message>
        <source> %1 of it is in the exact 90 % band.</source>
        <translation> 其中 %1 落在精确解的 90% 区间带内。</translation>
    </message>
    <message>
        <source> %1 of it is in the exact 90 % band of an observation.</source>
        <translation> 其中 %1 落在精确解的观测值 90% 区间带内。</translation>
    </message>
    <message>
        <source> The network&apos;s mean, at step %1: %2, %3 and %4.</source>
        <translation> 网络的均值在第 %1 步：%2、%3 和 %4。</translation>
    </message>
    <message>
        <source> The network&apos;s mean, at step %1: %2 and %3.</source>
        <translation> 网络的均值在第 %1 步：%2 和 %3。</translation>
    </message>
</context>
<context>
    <name>npscope::GuideSettings</name>
    <message>
        <source>The functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>The curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>The training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The remedies</source>
        <translation>补救方法</translation>
    </message>
    <message>
        <source>The bars</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>**%1.** %2</source>
        <comment>Markdown: a setting&apos;s label and what it does</comment>
        <translation>**%1**：%2</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认值：%1。</translation>
    </message>
</context>
<context>
    <name>npscope::GuideWindow</name>
    <message>
        <source>NPScope Guide</source>
        <translation>NPScope 指南</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>指南目录</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Find on this page (Ctrl+F)</source>
        <translation>在本页查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
</context>
<context>
    <name>npscope::HelpDialog</name>
    <message>
        <source>&lt;h3&gt;On the chart&lt;/h3&gt;&lt;p&gt;Tab selects one point after the other; arrows move it (with Shift ten times as far), Del removes it, Esc deselects. With no point selected, Left and Right step through the run.&lt;/p&gt;&lt;p&gt;Keys without Ctrl act where the focused control does not use them itself.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;在图表上&lt;/h3&gt;&lt;p&gt;Tab 依次选中各个点；方向键移动所选的点（同时按 Shift 则移动十倍），Del 移除它，Esc 取消选中。没有选中点时，左、右方向键在训练过程中逐步移动。&lt;/p&gt;&lt;p&gt;不带 Ctrl 的按键，在焦点所在的控件自身不使用它们时起作用。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>npscope::HistorySeries</name>
    <message>
        <source>σ_y</source>
        <translation>σ_y</translation>
    </message>
    <message>
        <source>%1 σ_y</source>
        <translation>%1 σ_y</translation>
    </message>
    <message>
        <source>|T| = %1</source>
        <translation>|T| = %1</translation>
    </message>
    <message>
        <source>Training needs two training points.</source>
        <translation>训练需要两个训练点。</translation>
    </message>
    <message>
        <source>first collapsed</source>
        <translation>首次崩溃</translation>
    </message>
    <message>
        <source>collapsed since</source>
        <translation>自此崩溃</translation>
    </message>
    <message>
        <source>diverged at step %1</source>
        <translation>在第 %1 步发散</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>loss (symlog)</source>
        <translation>损失 (symlog)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>−log likelihood</source>
        <translation>−对数似然</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>KL %1</source>
        <translation>KL %1</translation>
    </message>
    <message>
        <source>KL of the rest</source>
        <translation>其余维度的 KL</translation>
    </message>
    <message>
        <source>floor of −log likelihood for |T| targets</source>
        <translation>|T| 个目标点的 −对数似然下限</translation>
    </message>
    <message>
        <source>per unit (log)</source>
        <translation>每单位 (对数)</translation>
    </message>
    <message>
        <source>sigma %1</source>
        <translation>sigma %1</translation>
    </message>
    <message>
        <source>‖∂y/∂z‖</source>
        <translation>‖∂y/∂z‖</translation>
    </message>
    <message>
        <source>largest sd (log)</source>
        <translation>最大标准差 (对数)</translation>
    </message>
    <message>
        <source>largest sd of an observation (log)</source>
        <translation>观测值的最大标准差 (对数)</translation>
    </message>
    <message>
        <source>pointer, x = %1</source>
        <translation>指针，x = %1</translation>
    </message>
    <message>
        <source>sigma_y = %1: collapsed below</source>
        <translation>sigma_y = %1：低于此即崩溃</translation>
    </message>
</context>
<context>
    <name>npscope::HonestyPanel</name>
    <message>
        <source>What the network says of this context, on its points (x within a fortieth of the training range), between them, and up to a quarter beyond the range: the share of y that its central 90 % are expected to cover, by the exact answer, its sd of y over the exact one, and the gap in nats. Another context has other values.</source>
        <translation>网络对这一上下文所作的预测，分别在其各点上（x 相距不超过训练范围的四十分之一）、点与点之间，以及训练范围之外至多四分之一处：按精确解，其中央 90% 区间预期覆盖的 y 的比例，其 y 的标准差与精确标准差之比，以及以奈特计的差距。换一个上下文，数值就会不同。</translation>
    </message>
    <message>
        <source>Each context gets the values of another function of the family at the same x, as with the key Y: by how much the sd of an observation changes, on the average over the targets. That of a Gaussian process depends on where its points lie alone, so the exact one stands still there.</source>
        <translation>每个上下文都换上函数族中另一个函数在相同 x 处的值，与按 Y 键相同：观测值的标准差变化多少，对目标点取平均。高斯过程的标准差仅取决于其各点的位置，因此在那里精确的标准差保持不变。</translation>
    </message>
    <message>
        <source>Contexts and targets are moved along x by %1, where no update has seen any function, as with Shift+Y. The exact answer, of the family moved alike, moves along; a network that does so, too, has the gap and the coverage that it has without the move.</source>
        <translation>上下文点和目标点沿 x 平移 %1，移到任何更新都未见过函数的地方，与按 Shift+Y 相同。精确解属于同样平移后的函数族，会随之移动；如果网络也随之移动，其差距和覆盖率就与不移动时相同。</translation>
    </message>
    <message>
        <source>By the number of context points |C|: functions, gap, share of the targets in the network&apos;s central 90 % and in that of the exact answer, and the network&apos;s sd over the exact one</source>
        <translation>按上下文点数 |C| 列出：函数数、差距、落在网络的和精确解的中央 90% 区间内的目标点比例，以及网络的标准差与精确标准差之比</translation>
    </message>
    <message>
        <source>no exact answer</source>
        <translation>无精确解</translation>
    </message>
    <message>
        <source>The network trains on one function, which is known at its points alone. Choose a family of functions (Settings, Functions), and its exact posterior stands beside what the network says.</source>
        <translation>网络在单个函数上训练，而该函数仅在其各点处已知。请选择一个函数族（“设置”中的“函数”），其精确后验便会与网络的预测并列显示。</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>The weights are no longer finite: there is nothing to compare.</source>
        <translation>权重已不再有限：没有可以比较的内容。</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>正在测量…</translation>
    </message>
</context>
<context>
    <name>npscope::HonestySentences</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>过窄</translation>
    </message>
    <message>
        <source>too wide</source>
        <translation>过宽</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>诚实</translation>
    </message>
    <message>
        <source>Of the targets of %1 new functions %2 lie in the central 90 % of what the network predicts, and %3 in that of the exact answer; in the central 50 % %4 and %5.</source>
        <translation>在 %1 个新函数的目标点中，%2 落在网络预测的中央 90% 区间内，%3 落在精确解的中央 90% 区间内；对中央 50% 区间，两者分别为 %4 和 %5。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>A target&apos;s log density under it is %1 nats below the exact one (mean and standard error).</source>
        <translation>目标点在网络预测下的对数密度比在精确解下低 %1 奈特（均值与标准误差）。</translation>
    </message>
    <message>
        <source>A target&apos;s log density under it is %1 nats above the exact one, by chance (mean and standard error).</source>
        <translation>目标点在网络预测下的对数密度比在精确解下高 %1 奈特，这是出于偶然（均值与标准误差）。</translation>
    </message>
    <message>
        <source>Its sd of an observation is %1 times the exact one</source>
        <translation>网络的观测值标准差是精确解的 %1 倍</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1; the curves&apos; spread %2 times (root mean square).</source>
        <translation>%1；曲线的离散程度是 %2 倍（均方根）。</translation>
    </message>
    <message>
        <source>%1; the curves&apos; spread %2 times (geometric mean over the functions) or %3 times (root mean square: a few that fan widely weigh more).</source>
        <translation>%1；曲线的离散程度是 %2 倍（对各函数取几何均值）或 %3 倍（均方根：少数散得很开的函数权重更大）。</translation>
    </message>
    <message>
        <source>It is trained on new functions of the family in every update.</source>
        <translation>网络在每次更新中都用该函数族的新函数训练。</translation>
    </message>
    <message>
        <source>It is trained on one function, and asked about others. Of a pool of one the exact answer has no spread at all: to collapse is right there, and wrong for any new function.</source>
        <translation>网络在一个函数上训练，却被问及其他函数。对于只含一个函数的函数池，精确解的离散程度为零：在那里崩溃是对的，而对任何新函数都是错的。</translation>
    </message>
    <message>
        <source>It is trained on a pool of %1 functions, and asked about others of the same family.</source>
        <translation>网络在含 %1 个函数的函数池上训练，并被问及同一函数族的其他函数。</translation>
    </message>
    <message>
        <source>on points</source>
        <translation>点上</translation>
    </message>
    <message>
        <source>between</source>
        <translation>点间</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>范围内</translation>
    </message>
    <message>
        <source>beyond</source>
        <comment>the training range</comment>
        <translation>范围外</translation>
    </message>
    <message>
        <source>The context on the screen, beside the exact answer under %1:</source>
        <comment>family</comment>
        <translation>屏幕上的上下文，与以 %1 为依据的精确解对照：</translation>
    </message>
    <message>
        <source>The context on the screen, beside the exact answer:</source>
        <translation>屏幕上的上下文，与精确解对照：</translation>
    </message>
    <message>
        <source>The context on the screen, beside its pool&apos;s exact answer:</source>
        <translation>屏幕上的上下文，与其函数池的精确解对照：</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>sd ×</source>
        <comment>over the exact one</comment>
        <translation>标准差 ×</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>|C|</source>
        <translation>|C|</translation>
    </message>
    <message>
        <source>n</source>
        <comment>number of functions</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>Other values at the same x: its sd changes by %1, the exact one by %2 (%3 functions).</source>
        <translation>x 相同而取值不同：网络的标准差变化 %1，精确解的变化 %2（%3 个函数）。</translation>
    </message>
    <message>
        <source>Moved by %1: gap %2 nats (90 % cover %3; %4 functions).</source>
        <comment>a distance along x</comment>
        <translation>平移 %1：差距为 %2 奈特（90% 区间覆盖 %3；%4 个函数）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The network is asked about held-out functions, the same at every step and for every seed, and compared with the exact posterior of the family it is trained on.&lt;/p&gt;&lt;p&gt;&lt;b&gt;too narrow&lt;/b&gt;: its central 90 % cover less than those of the exact answer by more than 5 of 100 targets; &lt;b&gt;too wide&lt;/b&gt;: more by as much; &lt;b&gt;honest&lt;/b&gt;: between. Beside the exact answer, as that misses 90 % by chance, too.&lt;/p&gt;</source>
        <translation>&lt;p&gt;就留出的函数（每一步、每个随机种子都相同）向网络提问，并把它的预测与训练所用函数族的精确后验比较。&lt;/p&gt;&lt;p&gt;&lt;b&gt;过窄&lt;/b&gt;：其中央 90% 区间覆盖的目标点比精确解的少，每 100 个目标点少 5 个以上；&lt;b&gt;过宽&lt;/b&gt;：多出 5 个以上；&lt;b&gt;诚实&lt;/b&gt;：介于两者之间。之所以与精确解对照，是因为精确解也会因偶然而偏离 90%。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Of the targets of %1 tasks on the data %2 lie in the central 90 % of what the network predicts, and %3 in that of the exact answer; in the central 50 % %4 and %5.</source>
        <translation>在数据上的 %1 个任务的目标中，%2 位于网络预测的中央 90 % 之内，%3 位于精确解的中央 90 % 之内；中央 50 % 分别为 %4 和 %5。</translation>
    </message>
    <message>
        <source>It is trained on all functions of the data (%1), and asked about these.</source>
        <translation>它用数据的全部函数（%1）训练，提问的也是这些函数。</translation>
    </message>
</context>
<context>
    <name>npscope::HonestySeries</name>
    <message>
        <source>One function has no exact answer beside its points: choose a family of functions.</source>
        <translation>单个函数只有它的点，没有精确解可作对照：请选择一个函数族。</translation>
    </message>
    <message>
        <source>nats per target (symlog)</source>
        <translation>每个目标点的奈特数 (symlog)</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>joint KL</source>
        <translation>联合 KL</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>share of the targets</source>
        <translation>目标点的比例</translation>
    </message>
    <message>
        <source>in its 90 %</source>
        <translation>网络 90%</translation>
    </message>
    <message>
        <source>exact 90 %</source>
        <translation>精确解 90%</translation>
    </message>
    <message>
        <source>in its 50 %</source>
        <translation>网络 50%</translation>
    </message>
    <message>
        <source>exact 50 %</source>
        <translation>精确解 50%</translation>
    </message>
    <message>
        <source>CRPS, units of y (log)</source>
        <translation>CRPS，以 y 的单位计 (对数)</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS</translation>
    </message>
    <message>
        <source>over the exact (log)</source>
        <translation>与精确解之比 (对数)</translation>
    </message>
    <message>
        <source>sd of y</source>
        <translation>y 的标准差</translation>
    </message>
    <message>
        <source>spread, geometric mean</source>
        <translation>离散程度，几何均值</translation>
    </message>
    <message>
        <source>spread, RMS</source>
        <translation>离散程度，均方根</translation>
    </message>
</context>
<context>
    <name>npscope::InitialisationBar</name>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>A new random seed (N)</source>
        <translation>新的随机种子 (N)</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新随机种子</translation>
    </message>
</context>
<context>
    <name>npscope::Inside</name>
    <message>
        <source>What the CNP makes of the context: what each point alone contributes to each dimension of r (colours), and r itself, their mean (bars). The decoder is told nothing else of the points.</source>
        <translation>CNP 如何处理上下文：每个点单独对 r 的每个维度的贡献（颜色），以及 r 本身，即这些贡献的均值（条形）。关于这些点，解码器得不到任何其他信息。</translation>
    </message>
    <message>
        <source>What the ConvCNP makes of the context: on its grid along x the density of the points and their data, and below them its channels after each convolution. Vertical lines are the context&apos;s x.</source>
        <translation>ConvCNP 如何处理上下文：在其沿 x 的网格上，各点的密度和数据，下方是每次卷积之后的各个通道。竖线为上下文的 x。</translation>
    </message>
    <message>
        <source>What the ACNP makes of the context: how much its answer at each x looks at each point (a row a point, a panel a head). At an x the points of a head add up to 1; a frame is at the point&apos;s own x.</source>
        <translation>ACNP 如何处理上下文：它在每个 x 处作答时对每个点关注多少（每行一个点，每个面板一个头）。在每个 x 处，一个头对各点的关注之和为 1；方框位于该点自身的 x 处。</translation>
    </message>
    <message>
        <source>The range of x has more cells of the grid than can be shown: zoom in.</source>
        <translation>x 的范围所含的格数多到无法显示：请放大。</translation>
    </message>
    <message>
        <source>There is no context point to look at.</source>
        <translation>没有可关注的上下文点。</translation>
    </message>
    <message>
        <source>convolution %1</source>
        <translation>卷积 %1</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>the first %1 of %2 channels</source>
        <translation>%2 个通道中的前 %1 个</translation>
    </message>
    <message>
        <source>Without a point, r is what the encoder makes of none.</source>
        <translation>没有点时，r 是编码器由空上下文得到的结果。</translation>
    </message>
    <message>
        <source>dimension of r</source>
        <translation>r 的维度</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>x of the point</source>
        <translation>点的 x</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
</context>
<context>
    <name>npscope::JsonFields</name>
    <message>
        <source>%1 must be a number from %2 to %3</source>
        <translation>%1 必须是 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>%1, or &quot;%2&quot;</source>
        <comment>a number, or a word</comment>
        <translation>%1，或 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须是 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be one of: %2</source>
        <translation>%1 必须是以下之一：%2</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是用花括号括起的对象</translation>
    </message>
    <message>
        <source>%1 is not a field of a session; allowed are: %2</source>
        <translation>%1 不是会话的字段；允许的有：%2</translation>
    </message>
</context>
<context>
    <name>npscope::KlArgument</name>
    <message>
        <source>sigma (log)</source>
        <translation>sigma (对数)</translation>
    </message>
    <message>
        <source>KL to N(0, 1)</source>
        <translation>相对于 N(0, 1) 的 KL</translation>
    </message>
    <message>
        <source>½(sigma² + mu² − 1 − ln sigma²)</source>
        <translation>½(sigma² + mu² − 1 − ln sigma²)</translation>
    </message>
    <message>
        <source>KL %1, of means %2</source>
        <translation>KL %1，其中均值部分 %2</translation>
    </message>
    <message>
        <source>sigma of q(z|C), the prior (log)</source>
        <translation>先验 q(z|C) 的 sigma (对数)</translation>
    </message>
    <message>
        <source>sigma of q(z|D)</source>
        <translation>q(z|D) 的 sigma</translation>
    </message>
    <message>
        <source>KL = 0 where the means agree</source>
        <translation>均值一致时 KL = 0</translation>
    </message>
    <message>
        <source>|mu_D − mu_C|</source>
        <translation>|mu_D − mu_C|</translation>
    </message>
</context>
<context>
    <name>npscope::KlPanel</name>
    <message>
        <source>KL to a prior that stays</source>
        <translation>相对于固定先验的 KL</translation>
    </message>
    <message>
        <source>KL to the adaptive prior</source>
        <translation>相对于自适应先验的 KL</translation>
    </message>
    <message>
        <source>The broad curve has mu = 0. The dots are the present q(z|D), each on the curve of its own mu. Were the prior N(0, 1), sigma could shrink a good deal at a cost that grows as −ln sigma only.</source>
        <translation>粗曲线的 mu = 0。圆点是当前的 q(z|D)，各在其自身 mu 的曲线上。假如先验是 N(0, 1)，sigma 可以缩小很多，而代价只按 −ln sigma 增长。</translation>
    </message>
    <message>
        <source>q(z|C), the prior of the article, comes from the same network as q(z|D): what shrinks one shrinks the other, and where the two means agree the KL does not mind. Until they do it does: the distance of the means costs (mu_D − mu_C)²/(2 sigma_C²), four times as much with each halving of both sigmas; at the thin line it is half a nat. The colour is the KL where the means are equal, with lines at 0.1, 1 and 3. A ring is where the run began, a dot where it is, and the line between is smoothed: every step has its own context, and so its own q(z|C).</source>
        <translation>文章中的先验 q(z|C) 与 q(z|D) 来自同一个网络：使一个缩小的，也会使另一个缩小；在两者的均值一致之处，KL 不受影响；在此之前则受影响：均值之间的距离带来代价 (mu_D − mu_C)²/(2 sigma_C²)，两个 sigma 每减半一次，代价就变为四倍；在细线处为 0.5 奈特。颜色表示均值相等时的 KL，等值线为 0.1、1 和 3。圆环是训练过程开始之处，圆点是当前所在之处，其间的连线经过平滑：每一步都有各自的上下文，因而也有各自的 q(z|C)。</translation>
    </message>
</context>
<context>
    <name>npscope::KlTitles</name>
    <message>
        <source>A prior that stays: shrinking sigma costs −ln sigma.</source>
        <translation>固定的先验：缩小 sigma 的代价是 −ln sigma。</translation>
    </message>
    <message>
        <source>This run&apos;s prior stays: shrinking sigma costs −ln sigma.</source>
        <translation>本训练过程的先验是固定的：缩小 sigma 的代价是 −ln sigma。</translation>
    </message>
    <message>
        <source>The prior q(z|C): shrinking both is free once the means agree.</source>
        <translation>先验 q(z|C)：一旦均值一致，两者一同缩小便毫无代价。</translation>
    </message>
    <message>
        <source>A prior q(z|C): shrinking both is free once the means agree.</source>
        <translation>若先验为 q(z|C)：一旦均值一致，两者一同缩小便毫无代价。</translation>
    </message>
    <message>
        <source>%1 Now: KL %2, %3 % of it from the means.</source>
        <comment>the title of the valley</comment>
        <translation>%1当前：KL 为 %2，其中 %3% 来自均值。</translation>
    </message>
</context>
<context>
    <name>npscope::LatentGrid</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>npscope::LatentGridPage</name>
    <message>
        <source>Latent grid</source>
        <translation>潜变量网格</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Cells in a row</source>
        <translation>每行格数</translation>
    </message>
    <message>
        <source>Largest z</source>
        <translation>z 的最大值</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>z up to ±</source>
        <translation>z 至 ±</translation>
    </message>
    <message>
        <source>Outlined: the cell of the posterior&apos;s mean. A click makes a cell&apos;s z the probe.</source>
        <translation>框出的是后验均值所在的格。单击一格，它的 z 即成为探针。</translation>
    </message>
    <message>
        <source>z%1 = %2</source>
        <translation>z%1 = %2</translation>
    </message>
</context>
<context>
    <name>npscope::LatentGridView</name>
    <message>
        <source>Latent grid</source>
        <translation>潜变量网格</translation>
    </message>
    <message>
        <source>Arrow keys go from cell to cell, Return puts the probe there</source>
        <translation>方向键在各格间移动，回车键将探针放在该处</translation>
    </message>
</context>
<context>
    <name>npscope::LatentModel</name>
    <message>
        <source>not finite</source>
        <translation>非有限值</translation>
    </message>
    <message numerus="yes">
        <source>q(z|D): all %n points of function 1</source>
        <translation>
            <numerusform>q(z|D)：函数 1 的全部 %n 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>q(z|D): the %n training points</source>
        <translation>
            <numerusform>q(z|D)：%n 个训练点</numerusform>
        </translation>
    </message>
    <message>
        <source>q(z|C): its context, x = %1</source>
        <translation>q(z|C)：其上下文，x = %1</translation>
    </message>
    <message>
        <source>q(z|C): this step&apos;s context, x = %1</source>
        <translation>q(z|C)：这一步的上下文，x = %1</translation>
    </message>
    <message>
        <source>q(z|your context): points: %1</source>
        <translation>q(z|你的上下文)：点数 %1</translation>
    </message>
    <message>
        <source>mu</source>
        <translation>mu</translation>
    </message>
    <message>
        <source>sigma</source>
        <translation>sigma</translation>
    </message>
</context>
<context>
    <name>npscope::LatentPanel</name>
    <message>
        <source>For the weights shown. The loss chart&apos;s KL is the one the update used: with the weights of the step before.</source>
        <translation>对应所示的权重。损失图中的 KL 是更新时所用的值：由前一步的权重得到。</translation>
    </message>
    <message>
        <source>Latent distributions</source>
        <translation>潜变量分布</translation>
    </message>
    <message>
        <source>Copy the Read-Out</source>
        <translation>复制读数</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限值</translation>
    </message>
    <message>
        <source>KL(q(z|D) ‖ q(z|C)) = %1</source>
        <translation>KL(q(z|D) ‖ q(z|C)) = %1</translation>
    </message>
    <message>
        <source>needs two training points</source>
        <translation>需要两个训练点</translation>
    </message>
</context>
<context>
    <name>npscope::LatentPlane</name>
    <message>
        <source>the curves&apos; z</source>
        <translation>各曲线的 z</translation>
    </message>
    <message>
        <source>q(z|D)</source>
        <translation>q(z|D)</translation>
    </message>
    <message>
        <source>q(z|C)</source>
        <translation>q(z|C)</translation>
    </message>
    <message>
        <source>N(0, I)</source>
        <translation>N(0, I)</translation>
    </message>
    <message>
        <source>q(z|your context)</source>
        <translation>q(z|你的上下文)</translation>
    </message>
    <message>
        <source>%1  (lines at 1σ and 2σ)</source>
        <translation>%1  （线位于 1σ 和 2σ 处）</translation>
    </message>
    <message>
        <source>density / its peak</source>
        <translation>密度 / 峰值</translation>
    </message>
    <message>
        <source>Latent plane</source>
        <translation>潜变量平面</translation>
    </message>
    <message>
        <source>Return puts a probe at the mean, the arrow keys move it</source>
        <translation>回车键在均值处放置探针，方向键移动探针</translation>
    </message>
    <message>
        <source>z%1 mean %2, sd %3</source>
        <translation>z%1 均值 %2，标准差 %3</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a Gaussian and its dimensions</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The curves are drawn from</source>
        <translation>曲线抽取自</translation>
    </message>
</context>
<context>
    <name>npscope::LatentPlanePanel</name>
    <message>
        <source>z = %1</source>
        <translation>z = %1</translation>
    </message>
    <message>
        <source>z = (%1; %2)</source>
        <translation>z = (%1; %2)</translation>
    </message>
    <message>
        <source>z%1 = %2</source>
        <translation>z%1 = %2</translation>
    </message>
    <message>
        <source>%1 σ from the mean, ln q(z) = %2</source>
        <translation>距均值 %1 σ，ln q(z) = %2</translation>
    </message>
    <message>
        <source>N(0, I)</source>
        <translation>N(0, I)</translation>
    </message>
    <message>
        <source>Shows N(0, I) out to three standard deviations, or as much as the posterior needs</source>
        <translation>显示 N(0, I) 至三倍标准差处，或至后验所需的范围</translation>
    </message>
    <message>
        <source>Fit q</source>
        <translation>适应 q</translation>
    </message>
    <message>
        <source>Shows the posterior that the curves are drawn from, and follows it</source>
        <translation>显示曲线所取自的后验，并跟随它</translation>
    </message>
    <message>
        <source>The network is no longer finite at this step, and with it mu and sigma: there is no place for a curve&apos;s z.</source>
        <translation>在这一步，网络的数值已不再有限，mu 和 sigma 也不例外：曲线的 z 无处可标。</translation>
    </message>
    <message>
        <source>Probe %1</source>
        <translation>探针 %1</translation>
    </message>
    <message>
        <source>Curve %1: %2</source>
        <translation>曲线 %1：%2</translation>
    </message>
    <message>
        <source>Press in the plane: the curve of that z is drawn. The wheel zooms, Ctrl+drag pans.</source>
        <translation>在平面上按下：画出该处 z 的曲线。滚轮缩放，Ctrl+拖动平移。</translation>
    </message>
</context>
<context>
    <name>npscope::MainWindow</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1[*] — NPScope</source>
        <translation>%1[*] — NPScope</translation>
    </message>
    <message>
        <source>Remo&amp;ve the Probe</source>
        <translation>移除探针(&amp;V)</translation>
    </message>
    <message>
        <source>Removes the probe and its curve (Esc)</source>
        <translation>移除探针及其曲线 (Esc)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a view and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Initialisation</source>
        <translation>初始化(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Training &amp;Data</source>
        <translation>训练数据(&amp;D)</translation>
    </message>
    <message>
        <source>Experiments of &amp;Papers</source>
        <translation>论文中的实验(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About NPScope</source>
        <translation>关于 NPScope(&amp;A)</translation>
    </message>
    <message>
        <source>About NPScope</source>
        <translation>关于 NPScope</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>x = %1   y = %2</source>
        <translation>x = %1   y = %2</translation>
    </message>
    <message>
        <source>x = %1   y = exact mean + %2 exact sd</source>
        <translation>x = %1   y = 精确均值 + %2 × 精确标准差</translation>
    </message>
    <message>
        <source>x = %1   y = mean + %2 σ_y</source>
        <translation>x = %1   y = 均值 + %2 σ_y</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>播放控制栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>补救方法</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>Latent plane</source>
        <translation>潜变量平面</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Honesty</source>
        <translation>诚实度</translation>
    </message>
    <message>
        <source>Open %1, seed %2</source>
        <comment>a run of the collapse map</comment>
        <translation>打开 %1，随机种子 %2</translation>
    </message>
    <message>
        <source>New here? Take the tour</source>
        <translation>初次使用？开始导览</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&lt;h3&gt;NPScope %1&lt;/h3&gt;&lt;p&gt;A laboratory in which a neural process trains in front of you.&lt;/p&gt;&lt;p&gt;Compiled for %2.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;NPScope %1&lt;/h3&gt;&lt;p&gt;一个让神经过程在你眼前训练的实验室。&lt;/p&gt;&lt;p&gt;编译目标：%2。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>What you prefer, and the recent files, are so until NPScope is closed, but cannot be kept: %1 cannot be written. Is the disk full, or the folder read-only?</source>
        <translation>所选的首选项和最近的文件在关闭 NPScope 之前有效，但无法保存：%1 无法写入。磁盘是否已满，或者文件夹是否只读？</translation>
    </message>
</context>
<context>
    <name>npscope::ManPage</name>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>User Commands</source>
        <translation>用户命令</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>of a manual page&apos;s section, as other manual pages have it</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>a laboratory in which a neural process trains in front of you</source>
        <translation>一个让神经过程在你眼前训练的实验室</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>描述</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>SETTINGS</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <comment>of a manual page&apos;s section</comment>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>npscope::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>npscope::Moment</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · 随机种子 %2</translation>
    </message>
    <message>
        <source>step 0 (untrained)</source>
        <translation>第 0 步（未训练）</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>npscope::MomentActions</name>
    <message>
        <source>&amp;Keep This Moment</source>
        <translation>保留此时刻(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>转到该时刻(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Previous Moment</source>
        <translation>上一时刻(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Moment</source>
        <translation>下一时刻(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>编辑备注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Ghost Behind the Curves</source>
        <translation>在曲线后显示重影(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Remove Moment</source>
        <translation>移除时刻(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport Moments…</source>
        <translation>导出时刻(&amp;X)…</translation>
    </message>
    <message>
        <source>Keeps this experiment at this step, to come back to (Ctrl+B)</source>
        <translation>保留此实验的当前步，以便日后返回 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Kept &amp;Moments</source>
        <translation>保留的时刻(&amp;M)</translation>
    </message>
    <message>
        <source>There is nothing to keep at step %1: this run is no longer finite</source>
        <translation>第 %1 步没有可保留的内容：此训练过程的数值已不再有限</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保留：%1</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Note of moment %1, %2:</source>
        <translation>时刻 %1（%2）的备注：</translation>
    </message>
</context>
<context>
    <name>npscope::MomentModel</name>
    <message>
        <source>Moment %1 of %2</source>
        <translation>第 %1 个时刻，共 %2 个</translation>
    </message>
    <message>
        <source>on the screen</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>drawn behind the curves</source>
        <translation>绘于曲线背后</translation>
    </message>
    <message>
        <source>the run is not finite there</source>
        <translation>训练过程在该处的数值不再有限</translation>
    </message>
    <message>
        <source>being computed</source>
        <translation>正在计算</translation>
    </message>
</context>
<context>
    <name>npscope::MomentStrip</name>
    <message>
        <source>ghost</source>
        <translation>重影</translation>
    </message>
    <message>
        <source>Kept moments</source>
        <translation>保留的时刻</translation>
    </message>
</context>
<context>
    <name>npscope::MomentsJson</name>
    <message>
        <source>%1 must be a text of one line and at most %2 characters, without spaces at its ends or two in a row</source>
        <translation>%1 必须是一行文本，最多 %2 个字符，首尾不得有空格，也不得连续有两个空格</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an entry of a list: what is wrong in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 must be a list of at most %2 objects such as {&quot;step&quot;: 9001, &quot;note&quot;: &quot;…&quot;}</source>
        <translation>%1 必须是一个列表，最多含 %2 个形如 {&quot;step&quot;: 9001, &quot;note&quot;: &quot;…&quot;} 的对象</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <comment>a list in a file</comment>
        <translation>%1 的第 %2 项</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是用花括号括起的对象</translation>
    </message>
    <message>
        <source>%1 have %2 points in all; allowed are at most %3</source>
        <translation>%1 共有 %2 个点；最多允许 %3 个</translation>
    </message>
</context>
<context>
    <name>npscope::Motion</name>
    <message>
        <source>Set in M&amp;otion</source>
        <translation>使曲线运动(&amp;O)</translation>
    </message>
    <message>
        <source>Moves every curve&apos;s z round a great circle: at every moment the fan is a valid sample (while paused; G)</source>
        <translation>使每条曲线的 z 沿大圆移动：任一瞬间的曲线扇都是有效样本（暂停时可用；G）</translation>
    </message>
</context>
<context>
    <name>npscope::NumberBox</name>
    <message>
        <source>%1 is not allowed</source>
        <translation>不允许 %1</translation>
    </message>
    <message>
        <source>%1. Allowed: %2.</source>
        <comment>what is wrong; what is allowed</comment>
        <translation>%1。允许的取值：%2。</translation>
    </message>
</context>
<context>
    <name>npscope::Output</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The name of the file to write is missing</source>
        <translation>缺少要写入的文件名</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是一个文件夹</translation>
    </message>
</context>
<context>
    <name>npscope::PageJson</name>
    <message>
        <source>%1 must be a list of at most %2 numbers from %3 to %4</source>
        <translation>%1 必须是列表，至多 %2 个数，每个从 %3 到 %4</translation>
    </message>
    <message>
        <source>%1 must be a text of at most %2 characters</source>
        <translation>%1 必须是至多 %2 个字符的文本</translation>
    </message>
    <message>
        <source>%1 must be the name of a setting that can be varied</source>
        <translation>%1 必须是可以改变的设置的名称</translation>
    </message>
</context>
<context>
    <name>npscope::PanelActions</name>
    <message>
        <source>Hide &amp;All Panels</source>
        <translation>隐藏所有面板(&amp;A)</translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation>重置布局(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>npscope::Picture</name>
    <message>
        <source>There is not enough memory for a picture of this size</source>
        <translation>内存不足，无法生成此尺寸的图片</translation>
    </message>
    <message>
        <source>The numbers of several views are no one table; allowed is CSV of one view at a time</source>
        <translation>多个视图的数值不能合成一张表；CSV 每次只允许一个视图</translation>
    </message>
    <message>
        <source>The whole sheet is %1 × %2 pixels after scaling; allowed are %3 to %4 a side</source>
        <translation>缩放后整幅组图为 %1 × %2 像素；每边允许 %3 到 %4 像素</translation>
    </message>
    <message>
        <source>The picture is %1 × %2 pixels after scaling, too many for it to be opened again; allowed are at most %3 million in all</source>
        <translation>缩放后图片为 %1 × %2 像素，过多而无法再次打开；总共最多允许 %3 百万像素</translation>
    </message>
</context>
<context>
    <name>npscope::PictureFile</name>
    <message>
        <source>the NPScope experiment in this picture is damaged</source>
        <translation>此图片中的 NPScope 实验已损坏</translation>
    </message>
    <message>
        <source>a picture without an NPScope experiment in it</source>
        <translation>图片中没有 NPScope 实验</translation>
    </message>
    <message>
        <source>the picture is cut short, and what is left has no NPScope experiment in it</source>
        <translation>图片不完整，余下的部分中没有 NPScope 实验</translation>
    </message>
    <message>
        <source>The picture cannot be made: %1</source>
        <translation>无法生成图片：%1</translation>
    </message>
</context>
<context>
    <name>npscope::PictureFormats</name>
    <message>
        <source>A column (85 mm)</source>
        <translation>单栏 (85 mm)</translation>
    </message>
    <message>
        <source>A page&apos;s width (175 mm)</source>
        <translation>页宽 (175 mm)</translation>
    </message>
    <message>
        <source>A slide (16:9)</source>
        <translation>幻灯片 (16:9)</translation>
    </message>
</context>
<context>
    <name>npscope::PictureJson</name>
    <message>
        <source>%1 must be a list of these: %2</source>
        <translation>%1 必须是由以下各项组成的列表：%2</translation>
    </message>
    <message>
        <source>%1 must be a list of at most %2 steps</source>
        <translation>%1 必须是至多含 %2 个步的列表</translation>
    </message>
    <message>
        <source>%1: entry %2 is not a step; allowed are whole numbers from 0 to %3</source>
        <translation>%1：第 %2 项不是步；允许的是 0 到 %3 的整数</translation>
    </message>
</context>
<context>
    <name>npscope::PictureOptions</name>
    <message>
        <source>allowed are %1, or WIDTHxHEIGHT in px, mm or in, such as 900x600, 85mmx60mm or 3.5inx2.5in, from %2 to %3 pixels a side, 96 an inch</source>
        <translation>允许的有 %1，或以 px、mm 或 in 为单位的 WIDTHxHEIGHT，例如 900x600、85mmx60mm 或 3.5inx2.5in，每边 %2 到 %3 像素，每英寸 96 像素</translation>
    </message>
    <message>
        <source>--size: &quot;%1&quot; is not allowed; %2</source>
        <translation>--size：不允许“%1”；%2</translation>
    </message>
    <message>
        <source>--scale and --dpi are the same: 96 dpi is the scale 1; allowed is one of them</source>
        <translation>--scale 与 --dpi 含义相同：96 dpi 即比例 1；两者只允许给出一个</translation>
    </message>
    <message>
        <source>width and height of a chart in px, mm or in: 900x600 unless given otherwise, 85mmx60mm; a sheet is a grid of charts. Or, with the text size and the dpi that are usual there, for the whole: column (85 mm), page (175 mm) or slide (16:9)</source>
        <translation>图表的宽和高，以 px、mm 或 in 为单位：默认 900x600，或如 85mmx60mm；组图是图表排成的网格。也可指定整体的格式，并采用其常用的文字大小和 dpi：column (85 mm)、page (175 mm) 或 slide (16:9)</translation>
    </message>
    <message>
        <source>an image&apos;s pixels an inch: at 192 the same picture is twice as sharp as at 96; SVG and PDF are as large at each. The whole image is 16 to 16384 pixels a side</source>
        <translation>图像每英寸的像素数：同一张图片在 192 时的清晰度是 96 时的两倍；SVG 和 PDF 在各种取值下大小相同。整幅图像每边 16 到 16384 像素</translation>
    </message>
    <message>
        <source>the same in units of 96 dpi, so pixels of an image a px of its size</source>
        <translation>含义相同，以 96 dpi 为单位，即尺寸中的每 px 对应图像的多少像素</translation>
    </message>
    <message>
        <source>in points, 9 unless given otherwise; lines are as thick as belongs to it</source>
        <translation>以磅为单位，默认 9；线条粗细与之相应</translation>
    </message>
    <message>
        <source>of a sheet of several steps or views; as many as make it about square if 0</source>
        <translation>含多个步或多个视图的组图的列数；为 0 时取使组图大致呈方形的列数</translation>
    </message>
    <message>
        <source>%1; print is black and greys on white</source>
        <translation>%1；print 为白底上的黑色和灰色</translation>
    </message>
    <message>
        <source>of a sheet&apos;s charts: one for all, or own: each fitted to its own curves</source>
        <translation>组图中各图表的范围：one 为全部共用一个，own 为各自适应自己的曲线</translation>
    </message>
    <message>
        <source>--steps: a sheet of several views is of one step; several steps are allowed with the view functions alone</source>
        <translation>--steps：含多个视图的组图只对应一个步；只有单独的视图 functions 允许多个步</translation>
    </message>
</context>
<context>
    <name>npscope::PictureSizeFields</name>
    <message>
        <source>Any size</source>
        <translation>任意尺寸</translation>
    </message>
    <message>
        <source>The size, the text size and the resolution that are usual there; of a sheet the whole is as wide</source>
        <translation>该用途通常采用的尺寸、文字大小和分辨率；若是组图，则整幅为同样的宽度</translation>
    </message>
    <message>
        <source>Width of a chart</source>
        <translation>图表宽度</translation>
    </message>
    <message>
        <source>Height of a chart</source>
        <translation>图表高度</translation>
    </message>
    <message>
        <source>Unit of width and height</source>
        <translation>宽度和高度的单位</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Of an image: 2× or 192 dpi is the same picture with twice as many pixels each way. SVG and PDF are sharp at every size</source>
        <translation>用于图像：2× 或 192 dpi 是同一幅图片，每个方向的像素数加倍。SVG 和 PDF 在任何尺寸下都清晰</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Lines are as thick as belongs to it: a curve is a twelfth of it</source>
        <translation>线条粗细与文字大小相配：曲线的粗细为其十二分之一</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Size of a chart</source>
        <translation>图表尺寸</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
</context>
<context>
    <name>npscope::PointsCsv</name>
    <message>
        <source>more than %1 points; allowed are at most %1</source>
        <translation>超过 %1 个点；最多允许 %1 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>point %1, &quot;%2&quot;</source>
        <translation>第 %1 个点（“%2”）</translation>
    </message>
    <message>
        <source>%1: expected are points such as &quot;-1,0.5;2,3&quot;</source>
        <translation>%1：应为 &quot;-1,0.5;2,3&quot; 这样的点</translation>
    </message>
    <message>
        <source>Beyond doubt are decimal points, and columns that a header calls x and y.</source>
        <translation>毫无疑义的是小数点，以及由表头称为 x 和 y 的列。</translation>
    </message>
    <message>
        <source>there are no points in it; two columns of numbers are expected</source>
        <translation>其中没有点；应有两列数值</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; allowed are numbers from %3 to %4, with a decimal point</source>
        <translation>%1 为“%2”；允许 %3 到 %4 之间的数，使用小数点</translation>
    </message>
    <message>
        <source>%1: there are no functions in it; beside x and y a column is expected that names the function of each row</source>
        <translation>%1：其中没有函数；除 x 和 y 之外，还应有一列给出每一行所属的函数</translation>
    </message>
    <message>
        <source>%1; here every row must be a point, two numbers that no other row has</source>
        <translation>%1；这里每一行都必须是一个点，即两个数，且不与其他行相同</translation>
    </message>
</context>
<context>
    <name>npscope::PointsPanel</name>
    <message>
        <source>Context = training points</source>
        <translation>上下文 = 训练点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>The article&apos;s setting: the curves are conditioned on all training points. The first edit of the context unticks it and starts from a copy.</source>
        <translation>文章中的设定：曲线以全部训练点为条件。首次编辑上下文时会取消勾选，并从一份副本开始。</translation>
    </message>
    <message numerus="yes">
        <source>Training points: %n</source>
        <translation>
            <numerusform>训练点：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Context points: %n, the training points</source>
        <translation>
            <numerusform>上下文点：%n，即训练点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Context points: %n</source>
        <translation>
            <numerusform>上下文点：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Standardised: %1</source>
        <translation>已标准化：%1</translation>
    </message>
</context>
<context>
    <name>npscope::PoolDial</name>
    <message>
        <source>Functions F, from one to all of the family</source>
        <translation>函数个数 F，从一个到整个函数族</translation>
    </message>
</context>
<context>
    <name>npscope::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>Key&amp;board</source>
        <translation>键盘(&amp;B)</translation>
    </message>
    <message>
        <source>Of the page in front</source>
        <translation>针对最前面的页面</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数字格式(&amp;N)</translation>
    </message>
    <message>
        <source>On the screen, and how they may be typed. In files they have a point, always</source>
        <translation>屏幕上的数字格式，以及可以怎样输入。文件中始终使用小数点</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>跟随语言</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>Of the window and its charts. Exported pictures have a size of their own</source>
        <translation>窗口及其图的文字大小。导出的图片有自己的文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>Ranges and points jump to where they go. Where the system asks for less motion, they always do</source>
        <translation>范围和点直接跳到目标位置。如果系统要求减少动画，则始终如此</translation>
    </message>
    <message>
        <source>Begin &amp;with</source>
        <translation>起始内容(&amp;W)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>For the steps that are kept of a run: the more, the sooner a large network is back at an earlier one</source>
        <translation>用于保留训练过程的各步：内存越多，大型网络就能越快回到较早的步</translation>
    </message>
    <message>
        <source>Memory for going bac&amp;k</source>
        <translation>回退内存(&amp;K)</translation>
    </message>
    <message>
        <source>What the window begins with, and File ▸ New, untrained. The commands begin with the article&apos;s experiment, always</source>
        <translation>窗口启动时以及 文件 ▸ 新建 时的内容，未经训练。各命令始终从文章的实验开始</translation>
    </message>
    <message>
        <source>Keep the &amp;Present One</source>
        <translation>保留当前内容(&amp;P)</translation>
    </message>
    <message>
        <source>The window is to begin with the experiment, comparison and view that are in front now</source>
        <translation>窗口今后以现在最前面的实验、比较和视图开始</translation>
    </message>
    <message>
        <source>The article&apos;s experiment</source>
        <translation>文章的实验</translation>
    </message>
    <message>
        <source>The one that was kept here</source>
        <translation>在此保留的内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a paper and an experiment of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未保留</translation>
    </message>
    <message>
        <source>Keep &amp;unsaved work</source>
        <translation>保留未保存的内容(&amp;U)</translation>
    </message>
    <message>
        <source>Every few seconds while something is changed, outside your files: after a crash the next start offers it</source>
        <translation>更改期间每隔几秒保留一次，放在你的文件之外：崩溃之后，下一次启动会提供它</translation>
    </message>
</context>
<context>
    <name>npscope::Presets</name>
    <message>
        <source>%1: a race of %2 over %3 updates</source>
        <comment>functions: models</comment>
        <translation>%1：%2 的竞速，%3 次更新</translation>
    </message>
    <message>
        <source>%1: %2 after %3 updates</source>
        <comment>functions: model</comment>
        <translation>%1：%2，%3 次更新后</translation>
    </message>
    <message>
        <source>untrained %1: %2 curves with z ~ N(0, I)</source>
        <comment>model</comment>
        <translation>未训练的 %1：%2 条曲线，z ~ N(0, I)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a run; its variants</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 points of one function: %2 after %3 updates</source>
        <comment>number, model</comment>
        <translation>一个函数的 %1 个点：%2，%3 次更新后</translation>
    </message>
    <message>
        <source>%1, the longer run,</source>
        <comment>before &quot;after … updates&quot;</comment>
        <translation>%1（较长的训练过程）</translation>
    </message>
    <message>
        <source>untrained: %1 curves with z ~ N(0, I)</source>
        <translation>未训练：%1 条曲线，z ~ N(0, I)</translation>
    </message>
    <message>
        <source>%1 after one update (the article&apos;s step 0)</source>
        <translation>%1，1 次更新后（文章的第 0 步）</translation>
    </message>
    <message>
        <source>%1 after %2 updates (the article&apos;s %3)</source>
        <translation>%1，%2 次更新后（文章的第 %3 步）</translation>
    </message>
    <message>
        <source>%1 after %2 updates: a sheet</source>
        <translation>%1，%2 次更新后：组图</translation>
    </message>
    <message>
        <source>asked: %1</source>
        <comment>function</comment>
        <translation>提问：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a run, asked: a function</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source> (after %1)</source>
        <translation> (据 %1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>source: what it shows</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A CNP is 0.25 nats per target from the exact answer, jointly (mean of ten seeds).</source>
        <translation>按联合分布计，CNP 与精确解的差距为每个目标点 0.25 奈特（十个随机种子的均值）。</translation>
    </message>
    <message>
        <source>Here a learning rate falls, and the layers are 3/3 of 128 rather than 3/6 of 256.</source>
        <translation>此处学习率逐渐下降；层数为 3/3，每层 128 个单元，而不是 3/6，每层 256 个单元。</translation>
    </message>
    <message>
        <source>A ConvCNP is 0.21 nats per target from the exact answer, jointly (mean of ten seeds).</source>
        <translation>按联合分布计，ConvCNP 与精确解的差距为每个目标点 0.21 奈特（十个随机种子的均值）。</translation>
    </message>
    <message>
        <source>Here a learning rate falls, and 5 convolutions of 32 channels at 8 cells per unit stand for a U-Net at 64.</source>
        <translation>此处学习率逐渐下降；以 5 层卷积（32 个通道，每单位长度 8 格）代替每单位长度 64 格的 U-Net。</translation>
    </message>
    <message>
        <source>A CNP is 0.29 nats per target from the exact answer, jointly (mean of ten seeds).</source>
        <translation>按联合分布计，CNP 与精确解的差距为每个目标点 0.29 奈特（十个随机种子的均值）。</translation>
    </message>
    <message>
        <source>A ConvCNP is 0.24 nats per target from the exact answer, jointly (mean of ten seeds).</source>
        <translation>按联合分布计，ConvCNP 与精确解的差距为每个目标点 0.24 奈特（十个随机种子的均值）。</translation>
    </message>
    <message>
        <source>A CNP is 0.31 nats per target from the exact answer, jointly (mean of ten seeds).</source>
        <translation>按联合分布计，CNP 与精确解的差距为每个目标点 0.31 奈特（十个随机种子的均值）。</translation>
    </message>
    <message>
        <source>Curves of untrained networks with z of 1, 2, 4 and 8 dimensions, side by side.</source>
        <translation>未训练网络的曲线，z 的维数分别为 1、2、4 和 8，并排显示。</translation>
    </message>
    <message>
        <source>A wide fan narrows to curves through the points while the network trains.</source>
        <translation>随着网络的训练，宽阔的曲线扇逐渐收窄为穿过各点的曲线。</translation>
    </message>
    <message>
        <source>Asked about 1 + sin x the network still draws sin x: it has learned one function.</source>
        <translation>问及 1 + sin x 时，网络画出的仍是 sin x：它只学会了一个函数。</translation>
    </message>
    <message>
        <source>Given (0, 0) the curves fan out, and more points of sin x draw them together.</source>
        <translation>给定 (0, 0) 时曲线呈扇形散开，给定更多 sin x 上的点则使曲线聚拢。</translation>
    </message>
    <message>
        <source>Here functions are seen with noise of 0.05, and at 15 targets beside any context.</source>
        <translation>此处函数的观测值带有 0.05 的噪声，且无论上下文如何，都另有 15 个目标点。</translation>
    </message>
    <message>
        <source>Given points of 2.5 sin x, beyond the trained amplitudes, narrow curves reach about 2.</source>
        <translation>给定 2.5 sin x 上的点（超出训练所用的振幅），狭窄的一束曲线可达 2 左右。</translation>
    </message>
    <message>
        <source>Given points of |sin x|, which is no a sin x, narrow curves lie about 0.</source>
        <translation>给定 |sin x| 上的点（它不是任何 a sin x），狭窄的一束曲线位于 0 附近。</translation>
    </message>
    <message>
        <source>Given five points of -sin 1.5 x the curves stay away from most of them, and a Gaussian process&apos; go through all.</source>
        <translation>给定 -sin 1.5 x 上的五个点，曲线远离其中大多数点，而高斯过程的曲线穿过所有点。</translation>
    </message>
    <message>
        <source>Here l is uniform between 1 and 3 rather than one of 1, 2 and 3, and functions are seen with noise of 0.05.</source>
        <translation>此处 l 在 1 到 3 之间均匀分布，而不是取 1、2、3 之一；函数的观测值带有 0.05 的噪声。</translation>
    </message>
    <message>
        <source>The more of a function is given, the smaller the predicted uncertainty, and the nearer the mean.</source>
        <translation>给出的函数信息越多，预测的不确定性越小，均值也越接近函数。</translation>
    </message>
    <message>
        <source>Here the learning rate falls from 0.001 rather than staying at 0.0001.</source>
        <translation>此处学习率从 0.001 开始下降，而不是保持为 0.0001。</translation>
    </message>
    <message>
        <source>An NP&apos;s predictions are good, but do not go through the context points: it underfits.</source>
        <translation>NP 的预测不错，但不穿过上下文点：它欠拟合。</translation>
    </message>
    <message>
        <source>Here a layer has 64 units rather than 128, and the learning rate falls from 0.001 rather than staying at 0.0001.</source>
        <translation>此处每层有 64 个单元，而不是 128 个；学习率从 0.001 开始下降，而不是保持为 0.0001。</translation>
    </message>
    <message>
        <source>With attention the predictions are noticeably more accurate at the context points.</source>
        <translation>加入注意力后，上下文点处的预测明显更准确。</translation>
    </message>
    <message>
        <source>Trains a neural process on 2,000 functions a sin(x - b), and draws curves given four points.</source>
        <translation>在 2,000 个函数 a sin(x - b) 上训练一个神经过程，并在给定四个点时画出曲线。</translation>
    </message>
    <message>
        <source>Here functions are seen at any x, with noise of 0.05.</source>
        <translation>此处在任意 x 处观测函数，带有 0.05 的噪声。</translation>
    </message>
    <message>
        <source>A CNP tracks the exact answer quite accurately, but its mean misses some context points: it underfits.</source>
        <translation>CNP 相当准确地跟随精确解，但其均值偏离了一些上下文点：它欠拟合。</translation>
    </message>
    <message>
        <source>Here functions are seen with noise of 0.05.</source>
        <translation>此处函数的观测值带有 0.05 的噪声。</translation>
    </message>
    <message>
        <source>A CNP fails: its mean is too smooth, nothing repeats, and it is too unsure everywhere.</source>
        <translation>CNP 失败了：其均值过于平滑，毫无周期重复，且处处过于不确定。</translation>
    </message>
    <message>
        <source>Attention repairs much of a CNP&apos;s underfitting, and leaves kinks between context points.</source>
        <translation>注意力在很大程度上修正了 CNP 的欠拟合，但在上下文点之间留下了折角。</translation>
    </message>
    <message>
        <source>ConvCNPs do better than earlier neural processes, also on tasks from outside the training&apos;s domain.</source>
        <translation>ConvCNP 优于此前的神经过程，在训练区域之外的任务上也是如此。</translation>
    </message>
    <message>
        <source>Here functions are seen with noise of 0.05, and the network has 16 cells per unit rather than 64.</source>
        <translation>此处函数的观测值带有 0.05 的噪声；网络每单位长度有 16 格，而不是 64 格。</translation>
    </message>
    <message>
        <source>A CNP that feeds its own draws back models dependent values, though it is trained as ever.</source>
        <translation>CNP 把自己抽取的样本反馈回去，便能对相互依赖的值建模，而训练方式一如既往。</translation>
    </message>
    <message>
        <source>Feeding its own draws back, a ConvCNP models functions that are no Gaussian process.</source>
        <translation>ConvCNP 把自己抽取的样本反馈回去，便能对并非高斯过程的函数建模。</translation>
    </message>
    <message>
        <source>Here a tooth is 1 to 2 wide, which is wider than theirs, and functions are seen with noise of 0.05.</source>
        <translation>此处锯齿波的每个齿宽 1 到 2，比论文中的更宽；函数的观测值带有 0.05 的噪声。</translation>
    </message>
    <message>
        <source>%1 must be a text in quotation marks</source>
        <translation>%1 必须是带引号的文本</translation>
    </message>
    <message>
        <source>a list of presets is expected; not valid JSON: %1</source>
        <translation>应为预设的列表；不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>a list of presets in brackets is expected</source>
        <translation>应为方括号中的预设列表</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是用花括号括起的对象</translation>
    </message>
</context>
<context>
    <name>npscope::PresetsCommand</name>
    <message>
        <source>only the names, one a line</source>
        <translation>只列出名称，每行一个</translation>
    </message>
    <message>
        <source>Lists the figures of the article, runs on families of functions, and experiments of papers, by the names that npscope render --preset takes, and what each of them is.</source>
        <translation>列出文章中的图、函数族上的训练过程和论文中的实验，以 npscope render --preset 所接受的名称列出，并说明各是什么。</translation>
    </message>
</context>
<context>
    <name>npscope::Printing</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>npscope::ProblemText</name>
    <message>
        <source>The context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>The training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>line %1: the coordinates of a point must be numbers from -%2 to %2</source>
        <translation>第 %1 行：点的坐标必须是 -%2 到 %2 之间的数</translation>
    </message>
    <message>
        <source>%1: the coordinates of point %2 must be numbers from -%3 to %3</source>
        <translation>%1：第 %2 个点的坐标必须是 -%3 到 %3 之间的数</translation>
    </message>
    <message>
        <source>lines %1 and %2 are the same point; each (x, y) is allowed once, an equal x with another y</source>
        <translation>第 %1 行和第 %2 行是同一个点；每个 (x, y) 只允许出现一次，相同的 x 可以配不同的 y</translation>
    </message>
    <message>
        <source>%1: points %2 and %3 are the same; each (x, y) is allowed once, an equal x with another y</source>
        <translation>%1：第 %2 个点和第 %3 个点相同；每个 (x, y) 只允许出现一次，相同的 x 可以配不同的 y</translation>
    </message>
    <message>
        <source>%1 has too many points to look at by attention: %2 times as much would be computed as is allowed; it must have fewer, or %3 must be smaller</source>
        <translation>%1：供注意力查看的点过多，计算量将达到允许值的 %2 倍；必须减少点数，或减小“%3”</translation>
    </message>
    <message>
        <source>An update would compute %1 times as much as is allowed, which is %2 values of hidden units and %3 products of weights by them; one of these must be smaller: %4</source>
        <translation>一次更新的计算量将达到允许值的 %1 倍，允许值为 %2 个隐藏单元的值及 %3 次权重与它们的乘积；以下各项中必须有一项减小：%4</translation>
    </message>
    <message>
        <source>whole numbers from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <comment>numbers, or a word</comment>
        <translation>%1，或%2</translation>
    </message>
    <message>
        <source>%1 is %2; allowed are %3</source>
        <translation>%1 = %2；允许的取值：%3</translation>
    </message>
    <message>
        <source>%1 is %2; it must be below %3</source>
        <translation>%1 = %2；它必须小于“%3”</translation>
    </message>
    <message>
        <source>%1 is %2; it may be at most %3</source>
        <translation>%1 = %2；它不得大于“%3”</translation>
    </message>
    <message>
        <source>%1 is %2; to be learned it must lie between %3 and %4</source>
        <translation>%1 = %2；若要学习它，则必须介于“%3”和“%4”之间</translation>
    </message>
    <message>
        <source>%1 has %2 points; allowed are at most %3</source>
        <translation>%1：共 %2 个点；最多允许 %3 个</translation>
    </message>
    <message>
        <source>There are no functions of data; they are taken from a table with a column that names the function of each row</source>
        <translation>没有数据函数；它们取自含有给出每一行所属函数的一列的表格</translation>
    </message>
    <message>
        <source>%1 is %2; the data have %3 functions, and allowed are at most so many, or %4</source>
        <translation>%1 为 %2；数据有 %3 个函数，最多允许这么多，或 %4</translation>
    </message>
    <message>
        <source>%1: function %2 must have at least two points, with ascending x, and coordinates from -%3 to %3</source>
        <translation>%1：函数 %2 必须至少有两个点，x 递增，坐标在 -%3 到 %3 之间</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1: there may be %2 functions, of %3 points in all</source>
        <translation>%1：最多允许 %2 个函数，共 %3 个点</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 has too many points for the exact answer, which may take %2 of memory; allowed are %3</source>
        <translation>%1：对精确解而言点数太多，可能需要 %2 内存；最多允许 %3</translation>
    </message>
    <message>
        <source>%1 held-out tasks, and a run, may take %2 of memory; allowed are %3: there must be fewer, or one of these must be smaller: %4</source>
        <translation>%1 个留出任务和一次训练可能需要 %2 内存；最多允许 %3：任务必须减少，或者以下之一必须减小：%4</translation>
    </message>
    <message>
        <source>The experiment may take %1 of memory; allowed are %2; one of these must be smaller: %3</source>
        <translation>该实验可能需要 %1 内存；最多允许 %2；以下之一必须减小：%3</translation>
    </message>
</context>
<context>
    <name>npscope::ProcessorChoice</name>
    <message>
        <source>the instructions to compute with: %1; the widest that this machine has unless given otherwise. Results of different ones differ by rounding. Every command takes it, too</source>
        <translation>用于计算的指令集：%1；若未给出，则使用本机支持的最宽的一种。不同指令集的结果相差舍入误差。各命令也接受此选项</translation>
    </message>
    <message>
        <source>this program was compiled for %1 alone; there is a choice in the one that is installed as a package</source>
        <translation>此程序仅针对 %1 编译；以软件包安装的程序才可以选择</translation>
    </message>
    <message>
        <source>this machine&apos;s processor has no %1; allowed on it are %2</source>
        <translation>本机的处理器没有 %1；在本机上允许的有 %2</translation>
    </message>
    <message>
        <source>the core for %1 is not where it was installed</source>
        <translation>针对 %1 的核心不在其安装位置</translation>
    </message>
    <message>
        <source>it is given more than once; it is allowed once</source>
        <translation>给出了不止一次；只允许一次</translation>
    </message>
</context>
<context>
    <name>npscope::Recovery</name>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>NPScope ended without its window being closed. What was not saved is still there, as of %1.</source>
        <translation>NPScope 结束时其窗口没有关闭。未保存的内容仍在，保留时间为 %1。</translation>
    </message>
    <message>
        <source>Take It &amp;Back</source>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>以后再问(&amp;L)</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>There is a report of a crash, which is sent nowhere.</source>
        <translation>有一份崩溃报告，它不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Show &amp;Report…</source>
        <translation>显示报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Show Report…</source>
        <translation>显示报告…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>NPScope crashed at %1. There is a report of it, which is sent nowhere.</source>
        <translation>NPScope 于 %1 崩溃。有一份相关报告，它不会发送到任何地方。</translation>
    </message>
</context>
<context>
    <name>npscope::Remedies</name>
    <message>
        <source>A floor for sigma_z</source>
        <translation>sigma_z 的下限</translation>
    </message>
    <message>
        <source>sigma_z cannot fall below this.</source>
        <translation>sigma_z 不能低于此值。</translation>
    </message>
    <message>
        <source>sigma_z = e + (1 − e) · sigmoid(a), instead of ln(1 + e^a)</source>
        <translation>sigma_z = e + (1 − e) · sigmoid(a)，而不是 ln(1 + e^a)</translation>
    </message>
    <message>
        <source>The posterior can no longer shrink to a point; the decoder can still learn not to listen to z. Measured with 0.1: untrained half the article&apos;s spread, at 25,001 updates 1.1 to 1.3 times it.</source>
        <translation>后验不会再收缩成一个点；但解码器仍可能学会不理会 z。取 0.1 时实测：未训练时离散程度为文章的一半，25,001 次更新后为其 1.1 到 1.3 倍。</translation>
    </message>
    <message>
        <source>DeepMind&apos;s and Dupont&apos;s implementations of Garnelo et al. 2018, arXiv 1807.01622, with e = 0.1</source>
        <translation>DeepMind 和 Dupont 对 Garnelo et al. 2018, arXiv 1807.01622 的实现，其中 e = 0.1</translation>
    </message>
    <message>
        <source>A larger sigma_y</source>
        <translation>更大的 sigma_y</translation>
    </message>
    <message>
        <source>Spread at a target costs less.</source>
        <translation>在目标点处离散的代价更小。</translation>
    </message>
    <message>
        <source>log N(y; f(x, z), sigma_y²)</source>
        <translation>log N(y; f(x, z), sigma_y²)</translation>
    </message>
    <message>
        <source>Spread at a target costs 1/(2 sigma_y²) a unit of variance. Switched on, sigma_y is ten times the usual, 0.05 with the article&apos;s points; any other value is chosen in the settings. Measured: 1.2 to 1.4 times the article&apos;s spread at 25,001 updates, but a twentieth of this sigma_y.</source>
        <translation>目标点处的离散，每单位方差的代价为 1/(2 sigma_y²)。启用后，sigma_y 为通常值的十倍，对文章的数据点即 0.05；其他值可在设置中选择。实测：25,001 次更新后，离散程度为文章的 1.2 到 1.4 倍，但只有这个 sigma_y 的二十分之一。</translation>
    </message>
    <message>
        <source>Lucas et al. 2019, Don&apos;t Blame the ELBO</source>
        <translation>Lucas et al. 2019, Don&apos;t Blame the ELBO</translation>
    </message>
    <message>
        <source>A learned sigma_y</source>
        <translation>可学习的 sigma_y</translation>
    </message>
    <message>
        <source>sigma_y is trained, too.</source>
        <translation>sigma_y 也参与训练。</translation>
    </message>
    <message>
        <source>ln sigma_y = ln min + ln(max/min) · sigmoid(s), s a parameter</source>
        <translation>ln sigma_y = ln min + ln(max/min) · sigmoid(s)，s 为参数</translation>
    </message>
    <message>
        <source>Its bounds are chosen in the settings. Spread at a target costs 1/(2 sigma_y²) a unit of variance, so a larger sigma_y presses less; but as the fit gets better, sigma_y is learned to be smaller. Measured: at 25,001 updates it is 0.0014 and the spread 0.5 to 0.6 times the article&apos;s; it looks less collapsed as the yardstick shrinks.</source>
        <translation>其上下界在设置中选择。目标点处的离散，每单位方差的代价为 1/(2 sigma_y²)，因此 sigma_y 越大，压力越小；但随着拟合变好，学到的 sigma_y 会变小。实测：25,001 次更新后，它为 0.0014，离散程度为文章的 0.5 到 0.6 倍；由于标尺变小，崩溃看起来较轻。</translation>
    </message>
    <message>
        <source>Lucas et al. 2019, Don&apos;t Blame the ELBO; Le et al. 2018 on a learned sigma_y</source>
        <translation>Lucas et al. 2019, Don&apos;t Blame the ELBO；关于可学习的 sigma_y，见 Le et al. 2018</translation>
    </message>
    <message>
        <source>A prior that does not move</source>
        <translation>固定的先验</translation>
    </message>
    <message>
        <source>The prior is always N(0, I).</source>
        <translation>先验始终是 N(0, I)。</translation>
    </message>
    <message>
        <source>KL(q(z | D) ‖ N(0, I)), instead of KL(q(z | D) ‖ q(z | C))</source>
        <translation>KL(q(z | D) ‖ N(0, I))，而不是 KL(q(z | D) ‖ q(z | C))</translation>
    </message>
    <message>
        <source>q(z | C) is the same network as q(z | D): once their means agree, both can shrink together at no cost. N(0, I) stays. Measured: 0.4 times the article&apos;s spread at 9001 updates, 3 times at 25,001.</source>
        <translation>q(z | C) 与 q(z | D) 是同一个网络：一旦两者的均值一致，就可以一同收缩而不付出代价。N(0, I) 则保持不变。实测：离散程度在 9001 次更新后为文章的 0.4 倍，在 25,001 次更新后为 3 倍。</translation>
    </message>
    <message>
        <source>the variational autoencoder&apos;s; compared by Le et al. 2018</source>
        <translation>即变分自编码器的先验；Le et al. 2018 作过比较</translation>
    </message>
    <message>
        <source>A larger KL weight</source>
        <translation>更大的 KL 权重</translation>
    </message>
    <message>
        <source>It holds q nearer to its prior.</source>
        <translation>它使 q 更靠近其先验。</translation>
    </message>
    <message>
        <source>loss = −log likelihood + beta · KL</source>
        <translation>损失 = −对数似然 + beta · KL</translation>
    </message>
    <message>
        <source>A larger weight keeps the posterior near its prior. Measured with 10: 1.1 to 1.2 times the article&apos;s spread at 25,001 updates.</source>
        <translation>更大的权重使后验保持在先验附近。取 10 时实测：25,001 次更新后，离散程度为文章的 1.1 到 1.2 倍。</translation>
    </message>
    <message>
        <source>Higgins et al. 2017, beta-VAE</source>
        <translation>Higgins et al. 2017, beta-VAE</translation>
    </message>
    <message>
        <source>A growing KL weight</source>
        <translation>渐增的 KL 权重</translation>
    </message>
    <message>
        <source>It grows over so many updates.</source>
        <translation>权重在设定的更新次数内逐渐增大。</translation>
    </message>
    <message>
        <source>loss = −log likelihood + beta · min(1, t/τ) · KL</source>
        <translation>损失 = −对数似然 + beta · min(1, t/τ) · KL</translation>
    </message>
    <message>
        <source>One that grows over τ updates is to let the decoder learn to use z first. Measured over 9000: no difference from the article that 200 runs can show.</source>
        <translation>让权重在 τ 次更新内逐渐增大，是为了使解码器先学会利用 z。取 9000 次更新时实测：用 200 个训练过程看不出与文章的差别。</translation>
    </message>
    <message>
        <source>Bowman et al. 2016</source>
        <translation>Bowman et al. 2016</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>自由比特</translation>
    </message>
    <message>
        <source>KL below so many nats is free.</source>
        <translation>低于设定奈特数的 KL 不计代价。</translation>
    </message>
    <message>
        <source>Σ_j max(λ, KL_j)</source>
        <translation>Σ_j max(λ, KL_j)</translation>
    </message>
    <message>
        <source>Below λ nats a dimension&apos;s KL costs nothing, so the objective has no reason to give it up. Measured with 0.5: no difference from the article that 200 runs can show.</source>
        <translation>某一维的 KL 低于 λ 奈特时不计代价，因此目标函数没有理由放弃它。取 0.5 时实测：用 200 个训练过程看不出与文章的差别。</translation>
    </message>
    <message>
        <source>Kingma et al. 2016, arXiv 1606.04934</source>
        <translation>Kingma et al. 2016, arXiv 1606.04934</translation>
    </message>
    <message>
        <source>Targets include the context</source>
        <translation>目标点包含上下文</translation>
    </message>
    <message>
        <source>The context is asked for, too.</source>
        <translation>上下文点也要预测。</translation>
    </message>
    <message>
        <source>Σ over all points of D, instead of D without C</source>
        <translation>Σ 取遍 D 的所有点，而不是 D 中除 C 以外的点</translation>
    </message>
    <message>
        <source>Every update asks for all points, so a context is not merely what is left out. Measured: two thirds of the article&apos;s spread at 25,001 updates.</source>
        <translation>每次更新都要预测所有的点，因此上下文不再只是被排除在外的部分。实测：25,001 次更新后，离散程度为文章的三分之二。</translation>
    </message>
    <message>
        <source>the conditional neural process, Garnelo et al. 2018, arXiv 1807.01613; Kim et al. 2019, arXiv 1901.05761</source>
        <translation>条件神经过程，Garnelo et al. 2018, arXiv 1807.01613；Kim et al. 2019, arXiv 1901.05761</translation>
    </message>
    <message>
        <source>NPML, without a KL</source>
        <translation>NPML，没有 KL</translation>
    </message>
    <message>
        <source>One good sample is enough.</source>
        <translation>有一个好样本就够了。</translation>
    </message>
    <message>
        <source>loss = −ln 1/L Σ_l Π_t p(y_t | x_t, z_l), z_l ~ q(z | C)</source>
        <translation>损失 = −ln 1/L Σ_l Π_t p(y_t | x_t, z_l)，z_l ~ q(z | C)</translation>
    </message>
    <message>
        <source>The likelihood itself, estimated by L samples: one good sample is enough, the others may spread. Measured with 20: 7 times the article&apos;s spread at 9001 updates, a quarter at 25,001.</source>
        <translation>即似然本身，由 L 个样本估计：有一个好样本就够了，其余样本可以散开。取 20 时实测：离散程度在 9001 次更新后为文章的 7 倍，在 25,001 次更新后为四分之一。</translation>
    </message>
    <message>
        <source>Foong et al. 2020, arXiv 2007.01332, with L about 20</source>
        <translation>Foong et al. 2020, arXiv 2007.01332，其中 L 约为 20</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>npscope::RemediesPanel</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All as in the article, or as the family has them</source>
        <translation>全部恢复为文章中的设置，或函数族原有的设置</translation>
    </message>
    <message>
        <source>No remedies</source>
        <translation>无补救方法</translation>
    </message>
    <message>
        <source>Switch on: %1</source>
        <translation>启用：%1</translation>
    </message>
    <message>
        <source>Switch off: %1</source>
        <translation>停用：%1</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>比较：%1</translation>
    </message>
    <message>
        <source>No remedies.</source>
        <translation>无补救方法。</translation>
    </message>
    <message numerus="yes">
        <source>Remedies: %n</source>
        <translation>
            <numerusform>补救方法：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything as in the article.</source>
        <translation>一切与文章相同。</translation>
    </message>
    <message numerus="yes">
        <source>Unlike the article: %n</source>
        <translation>
            <numerusform>与文章不同：%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>npscope::RemedySwitch</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Beside the article: %1</source>
        <translation>与文章对照：%1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Beside the article: opens the comparison, at this step, of the experiment without this remedy and with it&lt;/p&gt;</source>
        <translation>&lt;p&gt;与文章对照：打开比较，在这一步对照不用与使用此补救方法的实验&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>npscope::RenderCommand</name>
    <message>
        <source>a figure of the article, or a run on a family; npscope presets lists the names</source>
        <translation>文章中的一幅图，或在某个函数族上的一个训练过程；npscope presets 会列出名称</translation>
    </message>
    <message>
        <source>the step to draw, from 0 to 10000000; several make a contact sheet</source>
        <translation>要绘制的步，从 0 到 10000000；给出多步则生成组图</translation>
    </message>
    <message>
        <source>what to draw: functions unless the session says otherwise; several views make a sheet; npscope views lists the names</source>
        <translation>要绘制的内容：默认为 functions，除非会话另有规定；给出多个视图则生成组图；npscope views 会列出名称</translation>
    </message>
    <message>
        <source>curves, residuals: (y - mean over the curves) / sigma_y, where a collapsed fan can be seen, or exact-residuals: (y - exact mean) / exact sd, of a family</source>
        <translation>curves；residuals：(y - 各曲线的均值) / sigma_y，可看出已崩溃的曲线扇；或 exact-residuals：(y - 精确均值) / 精确标准差，仅用于函数族</translation>
    </message>
    <message>
        <source>the training from step A to step B as an animation: *.gif, *.mp4 or *.webp</source>
        <translation>将第 A 步到第 B 步的训练做成动画：*.gif、*.mp4 或 *.webp</translation>
    </message>
    <message>
        <source>its frames, 100 unless given otherwise, evenly over the steps</source>
        <translation>动画的帧数，默认为 100，在各步之间均匀分布</translation>
    </message>
    <message>
        <source>frames a second, 25 unless given otherwise</source>
        <translation>每秒帧数，默认为 25</translation>
    </message>
    <message>
        <source>the file to write: *.png, *.svg, *.pdf or, with the numbers, *.csv; - for a PNG on standard output</source>
        <translation>要写入的文件：*.png、*.svg、*.pdf，或包含数值的 *.csv；- 表示将 PNG 写到标准输出</translation>
    </message>
    <message>
        <source>--out is missing; it names the file to write</source>
        <translation>缺少 --out；它指定要写入的文件</translation>
    </message>
    <message>
        <source>--out: %1 is the session itself; the picture needs another name</source>
        <translation>--out：%1 就是会话文件本身；图片须用另一个名称</translation>
    </message>
    <message>
        <source>--out: %1 has an ending that is not known; allowed are %2</source>
        <translation>--out：%1 的扩展名未知；允许的有 %2</translation>
    </message>
    <message>
        <source>--%1 is of an animation; --animate A:B is missing</source>
        <translation>--%1 只用于动画；缺少 --animate A:B</translation>
    </message>
    <message>
        <source>--preset %1 and %2 are two experiments; allowed is one</source>
        <translation>--preset %1 和 %2 是两个实验；只允许一个</translation>
    </message>
    <message>
        <source>--preset: &quot;%1&quot; is not known; npscope presets lists the names</source>
        <translation>--preset：“%1”未知；npscope presets 会列出名称</translation>
    </message>
    <message>
        <source>--steps is missing; expected is --preset NAME, --steps N[,N…], or a session</source>
        <translation>缺少 --steps；应给出 --preset NAME、--steps N[,N…] 或一个会话</translation>
    </message>
    <message>
        <source>--view moments: each moment has its own experiment and step; no option changes them</source>
        <translation>--view moments：每个时刻都有自己的实验和步；任何选项都不能更改它们</translation>
    </message>
    <message>
        <source>--animate: allowed are two steps such as 1:9001, the first before the second</source>
        <translation>--animate：须给出两个步，例如 1:9001，且前者在后者之前</translation>
    </message>
    <message>
        <source>--animate: an animation is of one view</source>
        <translation>--animate：动画只能有一个视图</translation>
    </message>
    <message>
        <source>--animate: a collapse map, or moments, are of no single step</source>
        <translation>--animate：崩溃图和时刻不属于某个单独的步</translation>
    </message>
    <message>
        <source>Trains, and draws the sampled functions, or other views of the run, as PNG, SVG or PDF; no display is needed. The picture holds its experiment, step and view: NPScope opens it as a session, and renders it again. As CSV it writes the numbers that are drawn, of one view. Every option also changes a preset or a session.</source>
        <translation>训练，并将样本函数或该训练过程的其他视图绘制成 PNG、SVG 或 PDF；无需显示器。图片中保存了其实验、步和视图：NPScope 可以将它作为会话打开，并再次绘制。输出为 CSV 时，写出一个视图所绘制的数值。每个选项也可用来更改预设或会话。</translation>
    </message>
</context>
<context>
    <name>npscope::ReportDialog</name>
    <message>
        <source>Report of a crash</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>What was noted when NPScope crashed. It is sent nowhere: who is to have it gets it from you. When this window is closed, the report is removed.</source>
        <translation>NPScope 崩溃时记下的内容。它不会发送到任何地方：需要它的人只能从你这里得到。关闭此窗口后，报告即被删除。</translation>
    </message>
</context>
<context>
    <name>npscope::ReproduceCommand</name>
    <message>
        <source>the seeds from FIRST to END - 1, one run each; 0:1 unless given otherwise</source>
        <translation>从 FIRST 到 END - 1 的随机种子，每个对应一个训练过程；默认为 0:1</translation>
    </message>
    <message>
        <source>how many updates, those of the preset unless given otherwise; full: as many as the paper&apos;s</source>
        <translation>更新次数，默认与预设相同；full：与论文相同</translation>
    </message>
    <message>
        <source>how many held-out tasks, %1 unless given otherwise</source>
        <translation>留出任务的个数，默认为 %1</translation>
    </message>
    <message>
        <source>the file to write; - or none for standard output</source>
        <translation>要写入的文件；- 或不给出则写到标准输出</translation>
    </message>
    <message>
        <source>the run is no longer finite at step %1</source>
        <translation>训练过程的数值在第 %1 步已不再有限</translation>
    </message>
    <message>
        <source>seed %1: %2 of %3 updates after %4 s</source>
        <translation>随机种子 %1：%2 / %3 次更新，已用 %4 秒</translation>
    </message>
    <message>
        <source>Trains an experiment of a paper and writes the published number, where there is one, beside ours: name, seed, updates; joint_kl, the log density of all targets of a held-out task under the exact answer less that under the network, per target, in nats; joint_kl_published and updates_published; joint_kl_moved, the same of tasks that are moved along x by %1, where no update has seen any; and gap, coverage90 and coverage90_exact, as npscope evaluate has them. Points of one function have no exact answer, and leave what is measured empty. What the paper shows, how the preset differs, and progress go to standard error. Without a name it lists the names, with their sources; they are presets, which npscope presets describes and the window opens.</source>
        <translation>训练某篇论文的一个实验，并把已发表的数值（如果有）与我们的数值并列写出：name、seed、updates；joint_kl，即留出任务的全部目标点在精确解下的对数密度减去在网络下的对数密度，按每个目标点计，以奈特计；joint_kl_published 和 updates_published；joint_kl_moved，即任务沿 x 平移 %1，移到任何更新都未见过函数的地方之后的同一个量；以及 gap、coverage90 和 coverage90_exact，与 npscope evaluate 给出的相同。一个函数的点没有精确解，所测各项因而留空。论文显示了什么、预设有何不同以及进度写到标准错误。不给名称时，列出各个名称及其出处；它们都是预设，npscope presets 对其作了说明，也可在窗口中打开。</translation>
    </message>
    <message>
        <source>reproduce: &quot;%1&quot; is not one of the experiments that npscope reproduce lists</source>
        <translation>reproduce：“%1”不是 npscope reproduce 所列的实验之一</translation>
    </message>
</context>
<context>
    <name>npscope::Residuals</name>
    <message>
        <source>The exact answer has no spread here, so its sd is no unit: one function is left that fits.</source>
        <translation>精确解在这里没有离散程度，其标准差不能作为单位：只剩下一个符合的函数。</translation>
    </message>
</context>
<context>
    <name>npscope::SeriesChart</name>
    <message>
        <source>%1 … %2</source>
        <comment>a range of values</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>steps %1–%2</source>
        <translation>第 %1–%2 步</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>seconds of training on this machine (log)</source>
        <translation>在本机上训练的秒数 (对数)</translation>
    </message>
    <message>
        <source>seconds of training on this machine</source>
        <translation>在本机上训练的秒数</translation>
    </message>
    <message>
        <source>step (log)</source>
        <translation>步 (对数)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>npscope::SessionFile</name>
    <message>
        <source>%1 is a folder; a session or a picture is expected</source>
        <translation>%1 是文件夹；此处应为会话或图片</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>npscope::SessionJson</name>
    <message>
        <source>not an NPScope session: its &quot;format&quot; is not &quot;%1&quot;</source>
        <translation>不是 NPScope 会话：其 &quot;format&quot; 不是 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>written by a newer NPScope: its version is %1; this NPScope reads up to version %2</source>
        <translation>由较新的 NPScope 写出：其版本为 %1；此 NPScope 最高读取版本 %2</translation>
    </message>
    <message>
        <source>version must be %1 to %2, those that this NPScope reads</source>
        <translation>version 必须是 %1 到 %2，即此 NPScope 可读取的版本</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>view.ghost is one of the moments, of which there are none; it must be left out</source>
        <translation>view.ghost 须是时刻之一，而这里没有时刻；必须将它省去</translation>
    </message>
    <message>
        <source>too large for an NPScope session; allowed are at most %1 MB</source>
        <translation>对 NPScope 会话来说过大；最多允许 %1 MB</translation>
    </message>
    <message>
        <source>not an NPScope session: there is nothing in it</source>
        <translation>不是 NPScope 会话：其中没有任何内容</translation>
    </message>
    <message>
        <source>not an NPScope session: %1: not valid JSON: %2</source>
        <translation>不是 NPScope 会话：%1：不是有效的 JSON：%2</translation>
    </message>
    <message>
        <source>not an NPScope session: an object in braces is expected</source>
        <translation>不是 NPScope 会话：应为花括号中的一个对象</translation>
    </message>
</context>
<context>
    <name>npscope::SessionLimits</name>
    <message>
        <source>The width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>The height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>The scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>The text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The text of %1 points is too large for a chart of this size</source>
        <translation>对于这样大小的图表，%1 磅的文字过大</translation>
    </message>
    <message>
        <source>The picture is %1 × %2 pixels after scaling; allowed are %3 to %4 a side</source>
        <translation>缩放后图片为 %1 × %2 像素；每边允许 %3 到 %4 像素</translation>
    </message>
    <message>
        <source>The contact sheet has %1 steps; allowed are at most %2</source>
        <translation>组图有 %1 步；最多允许 %2 步</translation>
    </message>
    <message>
        <source>The sheet has the view %1 twice; allowed is once</source>
        <translation>组图中视图 %1 出现了两次；只允许一次</translation>
    </message>
</context>
<context>
    <name>npscope::Setting</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>training points</source>
        <translation>训练点</translation>
    </message>
    <message>
        <source>one function, of which the training points are all that is known, as in the article</source>
        <translation>一个函数，对它的全部所知就是训练点，与文章一致</translation>
    </message>
    <message>
        <source>a sin x, a uniform within its range; Martens 2018, the noise is ours</source>
        <translation>a sin x，a 在其范围内均匀分布；Martens 2018，噪声是我们加的</translation>
    </message>
    <message>
        <source>a sin(x - b), a and b uniform within their ranges; Dupont 2018, the noise is ours</source>
        <translation>a sin(x - b)，a 和 b 在各自范围内均匀分布；Dupont 2018，噪声是我们加的</translation>
    </message>
    <message>
        <source>EQ</source>
        <translation>EQ</translation>
    </message>
    <message>
        <source>Gaussian process, k = s^2 exp(-d^2/(2 l^2)), d = |x - x&apos;|; Gordon et al. 2020, Huang et al. 2023</source>
        <translation>高斯过程，k = s^2 exp(-d^2/(2 l^2))，d = |x - x&apos;|；Gordon et al. 2020，Huang et al. 2023</translation>
    </message>
    <message>
        <source>Matern 3/2</source>
        <translation>Matern 3/2</translation>
    </message>
    <message>
        <source>Gaussian process, k = s^2 (1 + sqrt(3) d/l) exp(-sqrt(3) d/l), d = |x - x&apos;|: rough curves with a slope</source>
        <translation>高斯过程，k = s^2 (1 + sqrt(3) d/l) exp(-sqrt(3) d/l)，d = |x - x&apos;|：粗糙但有斜率的曲线</translation>
    </message>
    <message>
        <source>Matern 5/2</source>
        <translation>Matern 5/2</translation>
    </message>
    <message>
        <source>Gaussian process, k = s^2 (1 + sqrt(5) d/l + 5 d^2/(3 l^2)) exp(-sqrt(5) d/l), d = |x - x&apos;|; Gordon et al. 2020, Huang et al. 2023</source>
        <translation>高斯过程，k = s^2 (1 + sqrt(5) d/l + 5 d^2/(3 l^2)) exp(-sqrt(5) d/l)，d = |x - x&apos;|；Gordon et al. 2020，Huang et al. 2023</translation>
    </message>
    <message>
        <source>periodic</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Gaussian process, k = s^2 exp(-2 sin^2(pi d/p)/l^2), d = |x - x&apos;|: the same again after every period p</source>
        <translation>高斯过程，k = s^2 exp(-2 sin^2(pi d/p)/l^2)，d = |x - x&apos;|：每隔一个周期 p 完全重复</translation>
    </message>
    <message>
        <source>weakly periodic</source>
        <translation>弱周期</translation>
    </message>
    <message>
        <source>Gaussian process, k = s^2 exp(-2 sin^2(pi d/p)/l_p^2) exp(-d^2/(2 l^2)), d = |x - x&apos;|; Gordon et al. 2020, with the lengths of Huang et al. 2023</source>
        <translation>高斯过程，k = s^2 exp(-2 sin^2(pi d/p)/l_p^2) exp(-d^2/(2 l^2))，d = |x - x&apos;|；Gordon et al. 2020，长度取自 Huang et al. 2023</translation>
    </message>
    <message>
        <source>EQ, random l, s</source>
        <translation>EQ（随机 l、s）</translation>
    </message>
    <message>
        <source>as EQ, with an l and an s of each function&apos;s own, uniform within their ranges; Kim et al. 2019</source>
        <translation>同 EQ，但每个函数有各自的 l 和 s，在各自范围内均匀分布；Kim et al. 2019</translation>
    </message>
    <message>
        <source>sawtooth</source>
        <translation>锯齿波</translation>
    </message>
    <message>
        <source>(w x - phi) mod 1, |w| uniform within its range, w of either sign, phi uniform in 0 ... 1; Gordon et al. 2020</source>
        <translation>(w x - phi) mod 1，|w| 在其范围内均匀分布，w 可正可负，phi 在 0 ... 1 内均匀分布；Gordon et al. 2020</translation>
    </message>
    <message>
        <source>mixture</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>each function EQ, Matern 5/2, weakly periodic or a sawtooth, as likely as the others; Bruinsma et al. 2023</source>
        <translation>每个函数是 EQ、Matern 5/2、弱周期或锯齿波之一，概率相等；Bruinsma et al. 2023</translation>
    </message>
    <message>
        <source>latent NP</source>
        <translation>潜变量 NP</translation>
    </message>
    <message>
        <source>r gives q(z | C), and each z a curve; Garnelo et al. 2018, neural processes, arXiv 1807.01622</source>
        <translation>由 r 得到 q(z | C)，每个 z 对应一条曲线；Garnelo et al. 2018，Neural Processes，arXiv 1807.01622</translation>
    </message>
    <message>
        <source>r itself goes to the decoder, which gives mean and sigma_y at each x; Garnelo et al. 2018, conditional neural processes, arXiv 1807.01613</source>
        <translation>r 直接送入解码器，解码器给出每个 x 处的均值和 sigma_y；Garnelo et al. 2018，Conditional Neural Processes，arXiv 1807.01613</translation>
    </message>
    <message>
        <source>the context on a grid, convolutions along it, and what they give read at each x: moved data have a moved answer; Gordon et al. 2020, arXiv 1910.13556</source>
        <translation>把上下文放到网格上，沿网格作卷积，再在每个 x 处读取结果：数据平移，回答也随之平移；Gordon et al. 2020，arXiv 1910.13556</translation>
    </message>
    <message>
        <source>attentive CNP</source>
        <translation>注意力 CNP</translation>
    </message>
    <message>
        <source>each x has an r of its own, by attention to the context; Kim et al. 2019, attentive neural processes, arXiv 1901.05761</source>
        <translation>每个 x 通过对上下文的注意力得到自己的 r；Kim et al. 2019，Attentive Neural Processes，arXiv 1901.05761</translation>
    </message>
    <message>
        <source>the decoder gets z and x, as in the article</source>
        <translation>解码器得到 z 和 x，与文章一致</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>and for each x an r by attention to the context: the attentive neural process; Kim et al. 2019, arXiv 1901.05761</source>
        <translation>另加每个 x 通过对上下文的注意力得到的 r：即注意力神经过程；Kim et al. 2019，arXiv 1901.05761</translation>
    </message>
    <message>
        <source>multi-head</source>
        <translation>多头</translation>
    </message>
    <message>
        <source>several heads, each with its own projections of queries, keys and values; Vaswani et al. 2017</source>
        <translation>多个头，每个头对查询、键和值各有自己的投影；Vaswani et al. 2017</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>softmax of q k / sqrt(d), without projections</source>
        <translation>q k / sqrt(d) 的 softmax，不作投影</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>softmax of minus the distance of query and key</source>
        <translation>查询与键的负距离的 softmax</translation>
    </message>
    <message>
        <source>weights from N(0, 1), as in the article, biases uniform within 1/sqrt(fan-in) of 0</source>
        <translation>权重取自 N(0, 1)，与文章一致；偏置在 0 两侧 1/sqrt(fan-in) 以内均匀分布</translation>
    </message>
    <message>
        <source>weights and biases uniform within 1/sqrt(fan-in) of 0, as PyTorch does by itself</source>
        <translation>权重和偏置在 0 两侧 1/sqrt(fan-in) 以内均匀分布，即 PyTorch 的默认做法</translation>
    </message>
    <message>
        <source>weights from N(0, 2/(fan-in + fan-out)), biases as normal has them; Glorot and Bengio 2010</source>
        <translation>权重取自 N(0, 2/(fan-in + fan-out))，偏置同 normal；Glorot 和 Bengio 2010</translation>
    </message>
    <message>
        <source>as xavier, but uniform with the same variance</source>
        <translation>同 xavier，但改为方差相同的均匀分布</translation>
    </message>
    <message>
        <source>weights from N(0, 2/fan-in), biases as normal has them; He et al. 2015</source>
        <translation>权重取自 N(0, 2/fan-in)，偏置同 normal；He et al. 2015</translation>
    </message>
    <message>
        <source>weights and biases from N(0, 1), as in Kaspar Martens&apos; experiments</source>
        <translation>权重和偏置取自 N(0, 1)，与 Kaspar Martens 的实验一致</translation>
    </message>
    <message>
        <source>max(0, a)</source>
        <translation>max(0, a)</translation>
    </message>
    <message>
        <source>1/(1 + e^-a), between 0 and 1</source>
        <translation>1/(1 + e^-a)，介于 0 和 1 之间</translation>
    </message>
    <message>
        <source>tanh a, between -1 and 1</source>
        <translation>tanh a，介于 -1 和 1 之间</translation>
    </message>
    <message>
        <source>max(0, a): curves of straight pieces</source>
        <translation>max(0, a)：由直线段组成的曲线</translation>
    </message>
    <message>
        <source>1/(1 + e^-a), between 0 and 1: smooth curves</source>
        <translation>1/(1 + e^-a)，介于 0 和 1 之间：平滑的曲线</translation>
    </message>
    <message>
        <source>tanh a, between -1 and 1: smooth curves</source>
        <translation>tanh a，介于 -1 和 1 之间：平滑的曲线</translation>
    </message>
    <message>
        <source>ln(1 + e^a), which can come as near to 0 as it likes</source>
        <translation>ln(1 + e^a)，可以任意接近 0</translation>
    </message>
    <message>
        <source>with a floor</source>
        <translation>有下限</translation>
    </message>
    <message>
        <source>e + (1 - e) sigmoid(a), between the floor e and 1</source>
        <translation>e + (1 - e) sigmoid(a)，介于下限 e 和 1 之间</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>as it is set</source>
        <translation>保持设定的值</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>a parameter that starts at sigma_y, between two bounds</source>
        <translation>一个参数，以 sigma_y 为初值，限制在上下界之间</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>an output a of the decoder at each x: m + (1 - m) softplus(a), m the least sigma_y; DeepMind&apos;s implementations have m = 0.1</source>
        <translation>由解码器在每个 x 处的输出 a 得到：m + (1 - m) softplus(a)，m 是 sigma_y 的最小值；DeepMind 的实现取 m = 0.1</translation>
    </message>
    <message>
        <source>the mean log likelihood of z ~ q(z | D), less the KL</source>
        <translation>z ~ q(z | D) 的对数似然的均值，减去 KL 散度</translation>
    </message>
    <message>
        <source>the log of the mean likelihood of z ~ q(z | C); there is no KL</source>
        <translation>z ~ q(z | C) 的似然均值的对数；没有 KL 散度</translation>
    </message>
    <message>
        <source>without the context</source>
        <translation>不含上下文</translation>
    </message>
    <message>
        <source>the points that are not in the context</source>
        <translation>不在上下文中的点</translation>
    </message>
    <message>
        <source>all points</source>
        <translation>所有点</translation>
    </message>
    <message>
        <source>all points of the update, the context&apos;s, too</source>
        <translation>本次更新的所有点，包括上下文点</translation>
    </message>
    <message>
        <source>the family</source>
        <translation>函数族</translation>
    </message>
    <message>
        <source>a function of the family that no update sees</source>
        <translation>函数族中任何更新都未见过的函数</translation>
    </message>
    <message>
        <source>the pool</source>
        <translation>函数池</translation>
    </message>
    <message>
        <source>one of the pool&apos;s functions, which are trained on</source>
        <translation>函数池中的一个函数，训练用的就是这些函数</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>the family that is trained on</source>
        <translation>训练所用的函数族</translation>
    </message>
    <message>
        <source>a sin x, a uniform in -2 ... 2</source>
        <translation>a sin x，a 在 -2 ... 2 内均匀分布</translation>
    </message>
    <message>
        <source>a sin(x - b), a uniform in -1 ... 1, b in -0.5 ... 0.5</source>
        <translation>a sin(x - b)，a 在 -1 ... 1 内、b 在 -0.5 ... 0.5 内均匀分布</translation>
    </message>
    <message>
        <source>Gaussian process, s = 1, l = 1</source>
        <translation>高斯过程，s = 1，l = 1</translation>
    </message>
    <message>
        <source>Gaussian process, s = 1, l = 1, p = 1</source>
        <translation>高斯过程，s = 1，l = 1，p = 1</translation>
    </message>
    <message>
        <source>Gaussian process, s = 1, l = 2, l_p = 4, p = 1</source>
        <translation>高斯过程，s = 1，l = 2，l_p = 4，p = 1</translation>
    </message>
    <message>
        <source>as EQ, l uniform in 0.1 ... 0.6, s in 0.1 ... 1</source>
        <translation>同 EQ，l 在 0.1 ... 0.6 内、s 在 0.1 ... 1 内均匀分布</translation>
    </message>
    <message>
        <source>(w x - phi) mod 1, |w| uniform in 0.5 ... 1, w of either sign</source>
        <translation>(w x - phi) mod 1，|w| 在 0.5 ... 1 内均匀分布，w 可正可负</translation>
    </message>
    <message>
        <source>each function EQ, Matern 5/2, weakly periodic or a sawtooth; s, l, l_p and p = 1, |w| uniform in 0.5 ... 1</source>
        <translation>每个函数是 EQ、Matern 5/2、弱周期或锯齿波之一；s、l、l_p 和 p = 1，|w| 在 0.5 ... 1 内均匀分布</translation>
    </message>
    <message>
        <source>the trained family</source>
        <translation>训练函数族</translation>
    </message>
    <message>
        <source>the posterior under what is trained on, its pool included</source>
        <translation>以训练所用的函数（包括函数池）为依据的后验</translation>
    </message>
    <message>
        <source>the asked family</source>
        <translation>提问函数族</translation>
    </message>
    <message>
        <source>the posterior under all functions of the asked family</source>
        <translation>以提问函数族的所有函数为依据的后验</translation>
    </message>
    <message>
        <source>what the same encoder makes of the context alone</source>
        <translation>同一个编码器仅由上下文得到的分布</translation>
    </message>
    <message>
        <source>the standard normal distribution, which does not move</source>
        <translation>标准正态分布，固定不变</translation>
    </message>
    <message>
        <source>training is on the training points, not on a family</source>
        <translation>训练用的是训练点，而不是函数族</translation>
    </message>
    <message>
        <source>the asked family is the one that is trained on</source>
        <translation>提问函数族就是训练所用的函数族</translation>
    </message>
    <message>
        <source>all functions of the family are trained on: there is no pool</source>
        <translation>训练用的是函数族的所有函数：没有函数池</translation>
    </message>
    <message>
        <source>only sines have an amplitude</source>
        <translation>只有正弦函数有振幅</translation>
    </message>
    <message>
        <source>only a sin(x - b) is shifted</source>
        <translation>只有 a sin(x - b) 有平移</translation>
    </message>
    <message>
        <source>only a Gaussian process has a kernel</source>
        <translation>只有高斯过程有核函数</translation>
    </message>
    <message>
        <source>only of EQ with random l and s each function has its own</source>
        <translation>只有 EQ（随机 l、s）的每个函数才有各自的 l 和 s</translation>
    </message>
    <message>
        <source>only a periodic kernel has a period</source>
        <translation>只有周期核函数有周期</translation>
    </message>
    <message>
        <source>only a weakly periodic kernel has an l_p</source>
        <translation>只有弱周期核函数有 l_p</translation>
    </message>
    <message>
        <source>only a sawtooth has a frequency</source>
        <translation>只有锯齿波有频率</translation>
    </message>
    <message>
        <source>a conditional model has no latent z</source>
        <translation>条件模型没有潜变量 z</translation>
    </message>
    <message>
        <source>a ConvCNP has a grid in place of encoder and decoder</source>
        <translation>ConvCNP 用网格代替编码器和解码器</translation>
    </message>
    <message>
        <source>only a ConvCNP has a grid</source>
        <translation>只有 ConvCNP 有网格</translation>
    </message>
    <message>
        <source>only an attentive model or path has attention</source>
        <translation>只有带注意力的模型或路径才有注意力</translation>
    </message>
    <message>
        <source>only multi-head attention has several</source>
        <translation>只有多头注意力有多个头</translation>
    </message>
    <message>
        <source>a latent model&apos;s curves are samples of z</source>
        <translation>潜变量模型的曲线是 z 的样本</translation>
    </message>
    <message>
        <source>a conditional model has no latent z, and so no KL</source>
        <translation>条件模型没有潜变量 z，因此也没有 KL 散度</translation>
    </message>
    <message>
        <source>NPML has no KL</source>
        <translation>NPML 没有 KL 散度</translation>
    </message>
    <message>
        <source>sigma_z has no floor</source>
        <translation>sigma_z 没有下限</translation>
    </message>
    <message>
        <source>a conditional model always predicts its sigma_y</source>
        <translation>条件模型总是预测其 sigma_y</translation>
    </message>
    <message>
        <source>sigma_y is predicted</source>
        <translation>sigma_y 由预测得到</translation>
    </message>
    <message>
        <source>sigma_y is not learned</source>
        <translation>sigma_y 不由学习得到</translation>
    </message>
    <message>
        <source>sigma_y is fixed</source>
        <translation>sigma_y 是固定的</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>函数族</translation>
    </message>
    <message>
        <source>Where the functions come from that are trained on: the training points are all that is known of one, of a family many can be drawn. Another family brings its usual ranges, noise, targets and context sizes, and sigma_y.</source>
        <translation>训练所用的函数从何而来：若为训练点，则对那一个函数的全部所知就是这些点；若为函数族，则可以从中抽取许多函数。换用另一个函数族时，会一并换成它常用的范围、噪声、目标点数、上下文大小和 sigma_y。</translation>
    </message>
    <message>
        <source>Functions F</source>
        <translation>函数个数 F</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>函数个数</translation>
    </message>
    <message>
        <source>How many functions there are: a pool of so many, drawn once; 0 or all: all of the family, new ones in every update. With one the exact answer has no spread, and the more there are, the nearer it is to the family&apos;s.</source>
        <translation>有多少个函数：一次抽取这么多个，组成函数池；0 或“全部”：函数族的所有函数，每次更新都用新的函数。只有一个函数时，精确解没有离散程度；函数越多，精确解越接近整个函数族的精确解。</translation>
    </message>
    <message>
        <source>Target points</source>
        <translation>目标点数</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>How many points of a function an update draws beside its context, as targets.</source>
        <translation>一次更新除上下文之外，还从一个函数上抽取多少个点作为目标点。</translation>
    </message>
    <message>
        <source>Least x</source>
        <translation>x 的最小值</translation>
    </message>
    <message>
        <source>units of x</source>
        <translation>以 x 的单位计</translation>
    </message>
    <message>
        <source>Context and targets of a function lie at x that are uniform from here to the largest.</source>
        <translation>函数的上下文点和目标点的 x 从此值到最大值均匀分布。</translation>
    </message>
    <message>
        <source>Largest x</source>
        <translation>x 的最大值</translation>
    </message>
    <message>
        <source>Context and targets of a function lie at x that are uniform from the least to here.</source>
        <translation>函数的上下文点和目标点的 x 从最小值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Observation noise</source>
        <translation>观测噪声</translation>
    </message>
    <message>
        <source>units of y</source>
        <translation>以 y 的单位计</translation>
    </message>
    <message>
        <source>Standard deviation of what is seen of a function f: y = f(x) + N(0, noise^2). The exact answer knows it.</source>
        <translation>对函数 f 的观测的标准差：y = f(x) + N(0, noise^2)。精确解知道这个值。</translation>
    </message>
    <message>
        <source>Least amplitude a</source>
        <translation>最小振幅 a</translation>
    </message>
    <message>
        <source>The amplitude a of a sin x and a sin(x - b) is uniform from here to the largest.</source>
        <translation>a sin x 和 a sin(x - b) 的振幅 a 从此值到最大值均匀分布。</translation>
    </message>
    <message>
        <source>Largest amplitude a</source>
        <translation>最大振幅 a</translation>
    </message>
    <message>
        <source>The amplitude a of a sin x and a sin(x - b) is uniform from the least to here.</source>
        <translation>a sin x 和 a sin(x - b) 的振幅 a 从最小值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Least shift b</source>
        <translation>最小平移 b</translation>
    </message>
    <message>
        <source>The shift b of a sin(x - b) is uniform from here to the largest.</source>
        <translation>a sin(x - b) 的平移 b 从此值到最大值均匀分布。</translation>
    </message>
    <message>
        <source>Largest shift b</source>
        <translation>最大平移 b</translation>
    </message>
    <message>
        <source>The shift b of a sin(x - b) is uniform from the least to here.</source>
        <translation>a sin(x - b) 的平移 b 从最小值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Scale s</source>
        <translation>尺度 s</translation>
    </message>
    <message>
        <source>Standard deviation s of a Gaussian process&apos; functions at any x: k = s^2 at d = 0.</source>
        <translation>高斯过程的函数在任意 x 处的标准差 s：d = 0 时 k = s^2。</translation>
    </message>
    <message>
        <source>Length scale l</source>
        <translation>长度尺度 l</translation>
    </message>
    <message>
        <source>The l of the kernel: over so much of x a function changes. 1 and 0.25 are usual; with 0.25 much more is left open between two points.</source>
        <translation>核函数的 l：函数在 x 的这么长一段上发生变化。常用 1 和 0.25；取 0.25 时，两点之间未定的余地要大得多。</translation>
    </message>
    <message>
        <source>Least length scale l</source>
        <translation>最小长度尺度 l</translation>
    </message>
    <message>
        <source>The l of each function is uniform from here to the largest.</source>
        <translation>每个函数的 l 从此值到最大值均匀分布。</translation>
    </message>
    <message>
        <source>Largest length scale l</source>
        <translation>最大长度尺度 l</translation>
    </message>
    <message>
        <source>The l of each function is uniform from the least to here.</source>
        <translation>每个函数的 l 从最小值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Least scale s</source>
        <translation>最小尺度 s</translation>
    </message>
    <message>
        <source>The s of each function is uniform from here to the largest.</source>
        <translation>每个函数的 s 从此值到最大值均匀分布。</translation>
    </message>
    <message>
        <source>Largest scale s</source>
        <translation>最大尺度 s</translation>
    </message>
    <message>
        <source>The s of each function is uniform from the least to here.</source>
        <translation>每个函数的 s 从最小值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Period p</source>
        <translation>周期 p</translation>
    </message>
    <message>
        <source>The p of a periodic kernel: after so much of x a function repeats itself, or nearly so where it is weakly periodic.</source>
        <translation>周期核函数的 p：x 每增加这么多，函数就重复一次；若为弱周期，则近似重复。</translation>
    </message>
    <message>
        <source>Smoothness l_p within a period</source>
        <translation>周期内的平滑度 l_p</translation>
    </message>
    <message>
        <source>The l_p of a weakly periodic kernel: the larger, the smoother a function is between one period and the next.</source>
        <translation>弱周期核函数的 l_p：越大，函数在相邻两个周期之间就越平滑。</translation>
    </message>
    <message>
        <source>Lowest frequency w</source>
        <translation>最低频率 w</translation>
    </message>
    <message>
        <source>teeth per unit of x</source>
        <translation>每单位 x 的齿数</translation>
    </message>
    <message>
        <source>How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is uniform from here to the highest.</source>
        <translation>锯齿波 (w x - phi) mod 1 上升或下降的频繁程度：|w| 从此值到最高值均匀分布。</translation>
    </message>
    <message>
        <source>Highest frequency w</source>
        <translation>最高频率 w</translation>
    </message>
    <message>
        <source>How often a sawtooth (w x - phi) mod 1 rises or falls: |w| is uniform from the lowest to here.</source>
        <translation>锯齿波 (w x - phi) mod 1 上升或下降的频繁程度：|w| 从最低值到此值均匀分布。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Deterministic path</source>
        <translation>确定性路径</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>How the weights are drawn before the first update. All schemes are made of the same random numbers, so that they differ by nothing else.</source>
        <translation>第一次更新之前如何抽取权重。所有方案都由同一组随机数生成，因此彼此没有其他差别。</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>隐藏单元数</translation>
    </message>
    <message>
        <source>Units of each hidden layer of the encoder, and as many of the decoder&apos;s; of a ConvCNP the channels of its grid.</source>
        <translation>编码器每个隐藏层的单元数，解码器的也与之相同；对 ConvCNP 则是其网格的通道数。</translation>
    </message>
    <message>
        <source>Dimensions of r</source>
        <translation>r 的维数</translation>
    </message>
    <message>
        <source>Dimensions of z</source>
        <translation>z 的维数</translation>
    </message>
    <message>
        <source>Size of the latent z. Every sample of z is decoded into one curve.</source>
        <translation>潜变量 z 的大小。z 的每个样本都解码成一条曲线。</translation>
    </message>
    <message>
        <source>Encoder&apos;s hidden layers</source>
        <translation>编码器的隐藏层数</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>How many hidden layers the encoder has; the article&apos;s has one. For a family two or three are usual.</source>
        <translation>编码器有多少个隐藏层；文章中是一层。对函数族，常用两层或三层。</translation>
    </message>
    <message>
        <source>Decoder&apos;s hidden layers</source>
        <translation>解码器的隐藏层数</translation>
    </message>
    <message>
        <source>How many hidden layers the decoder has; the article&apos;s has one. For a family two or three are usual.</source>
        <translation>解码器有多少个隐藏层；文章中是一层。对函数族，常用两层或三层。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>How well a point of the context fits an x: what the weights of its mean are made of.</source>
        <translation>如何衡量上下文点与某个 x 的匹配程度：对该 x 求均值时，各点的权重由此得出。</translation>
    </message>
    <message>
        <source>Heads of attention</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>How many heads look at the context, each with as many of the dimensions of r; where they do not divide these, the largest number that divides both.</source>
        <translation>有多少个头关注上下文，各头分得 r 的同样多个维度；若头数不能整除 r 的维数，则取能同时整除二者的最大的数。</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>How many times the points of the context look at each other before an x looks at them.</source>
        <translation>在 x 关注上下文点之前，上下文点彼此关注多少次。</translation>
    </message>
    <message>
        <source>Convolutions</source>
        <translation>卷积次数</translation>
    </message>
    <message>
        <source>How many convolutions follow each other along the grid; each lets a cell see two more on either side.</source>
        <translation>沿网格接连作多少次卷积；每次卷积让一格向两侧各多看到两格。</translation>
    </message>
    <message>
        <source>Cells of the grid</source>
        <translation>网格的格数</translation>
    </message>
    <message>
        <source>per unit of x</source>
        <translation>每单位 x 的格数</translation>
    </message>
    <message>
        <source>How fine the grid is. The time an update takes grows with it, and how far the convolutions see shrinks.</source>
        <translation>网格有多细。网格越细，一次更新所用的时间越长，卷积能看到的距离越短。</translation>
    </message>
    <message>
        <source>Encoder&apos;s activation</source>
        <translation>编码器的激活函数</translation>
    </message>
    <message>
        <source>What a hidden unit of the encoder, or a channel of a ConvCNP, computes of its weighted sum. The article takes relu.</source>
        <translation>编码器的隐藏单元（或 ConvCNP 的通道）由其加权和计算出什么。文章取 relu。</translation>
    </message>
    <message>
        <source>Decoder&apos;s activation</source>
        <translation>解码器的激活函数</translation>
    </message>
    <message>
        <source>What a hidden unit of the decoder computes of its weighted sum; it shapes the curves. The article takes sigmoid.</source>
        <translation>解码器的隐藏单元由其加权和计算出什么；它决定曲线的形状。文章取 sigmoid。</translation>
    </message>
    <message>
        <source>Form of sigma_z</source>
        <translation>sigma_z 的形式</translation>
    </message>
    <message>
        <source>How an output a of the encoder becomes sigma_z, the standard deviation of z.</source>
        <translation>编码器的输出 a 如何变成 z 的标准差 sigma_z。</translation>
    </message>
    <message>
        <source>Floor of sigma_z</source>
        <translation>sigma_z 的下限</translation>
    </message>
    <message>
        <source>units of z</source>
        <translation>以 z 的单位计</translation>
    </message>
    <message>
        <source>The floor e below which sigma_z cannot fall, where it has one.</source>
        <translation>下限 e：若设有下限，sigma_z 不会低于它。</translation>
    </message>
    <message>
        <source>sigma_y is</source>
        <translation>sigma_y 的取法</translation>
    </message>
    <message>
        <source>Whether the standard deviation sigma_y of the likelihood stays as it is set, is trained from there, or is an output of the decoder at each x. A conditional model always predicts it.</source>
        <translation>似然的标准差 sigma_y 是保持设定的值，是从设定的值开始训练，还是由解码器在每个 x 处输出。条件模型总是预测它。</translation>
    </message>
    <message>
        <source>Noise sigma_y</source>
        <translation>噪声 sigma_y</translation>
    </message>
    <message>
        <source>Standard deviation of the likelihood: how far a target may lie from a curve. Where it is learned, its value before the first update.</source>
        <translation>似然的标准差：目标点可以偏离曲线多远。若由学习得到，则是第一次更新之前的值。</translation>
    </message>
    <message>
        <source>Least sigma_y</source>
        <translation>sigma_y 的最小值</translation>
    </message>
    <message>
        <source>The least value m that a learned sigma_y can come to. It is the floor of a predicted one, too: sigma_y = m + (1 - m) softplus(a), a being an output of the decoder.</source>
        <translation>学习得到的 sigma_y 所能达到的最小值 m。它也是预测得到的 sigma_y 的下限：sigma_y = m + (1 - m) softplus(a)，a 是解码器的一个输出。</translation>
    </message>
    <message>
        <source>Largest sigma_y</source>
        <translation>sigma_y 的最大值</translation>
    </message>
    <message>
        <source>The largest value that a learned sigma_y can come to.</source>
        <translation>学习得到的 sigma_y 所能达到的最大值。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>What training makes as large as it can.</source>
        <translation>训练要使之尽可能大的量。</translation>
    </message>
    <message>
        <source>Samples of z per update</source>
        <translation>每次更新的 z 样本数</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>How many samples of z the likelihood of an update is estimated from. The time an update takes grows with them.</source>
        <translation>用多少个 z 的样本来估计一次更新的似然。样本越多，一次更新所用的时间越长。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标点</translation>
    </message>
    <message>
        <source>Which points&apos; likelihood counts in an update.</source>
        <translation>一次更新中计入哪些点的似然。</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>What the KL compares q(z | D), of all points, with.</source>
        <translation>KL 散度把由所有点得到的 q(z | D) 与什么作比较。</translation>
    </message>
    <message>
        <source>Weight beta of the KL</source>
        <translation>KL 权重 beta</translation>
    </message>
    <message>
        <source>Factor of the KL in the loss. 1 is the ELBO&apos;s; 0 leaves the KL out.</source>
        <translation>损失中 KL 散度的系数。1 即证据下界 (ELBO)；0 表示不计 KL 散度。</translation>
    </message>
    <message>
        <source>Updates until beta is reached</source>
        <translation>达到 beta 的更新次数</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>The weight of the KL grows linearly from 0 to beta over so many updates; 0: it is beta from the first.</source>
        <translation>KL 散度的权重在这么多次更新中从 0 线性增大到 beta；0：从一开始就是 beta。</translation>
    </message>
    <message>
        <source>Free nats of KL per dimension</source>
        <translation>每维 KL 的自由奈特</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>The KL of a dimension of z counts as at least so much: nothing is gained by making it smaller.</source>
        <translation>z 的每一维的 KL 散度至少按这么多计：把它减得更小没有任何好处。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>How many tasks an update takes the mean loss of: functions of the family, or splits of the training points. The time an update takes grows with them.</source>
        <translation>一次更新对多少个任务的损失取均值：任务是函数族的函数，或训练点的划分。任务越多，一次更新所用的时间越长。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Step size of the optimiser, Adam.</source>
        <translation>优化器 Adam 的步长。</translation>
    </message>
    <message>
        <source>Updates until it is a hundredth</source>
        <translation>降到百分之一的更新次数</translation>
    </message>
    <message>
        <source>The learning rate falls to a hundredth over so many updates, along half a cosine, and stays there; 0: it does not fall. A constant one leaves a large network trembling about what it could learn.</source>
        <translation>学习率在这么多次更新中沿半个余弦降到百分之一，此后保持不变；0：不下降。学习率若恒定不变，大的网络会在它本可学到的结果附近不停抖动。</translation>
    </message>
    <message>
        <source>Fewest context points per update</source>
        <translation>每次最少上下文点数</translation>
    </message>
    <message>
        <source>The size of an update&apos;s context is drawn uniformly from this to the largest. Of training points all others are the targets, of a family&apos;s function further points, as many as its target points say.</source>
        <translation>每次更新的上下文大小在此值与最大值之间均匀抽取。对训练点，其余的点都是目标点；对函数族的函数，目标点是另外的点，个数由目标点数决定。</translation>
    </message>
    <message>
        <source>Most context points per update</source>
        <translation>每次最多上下文点数</translation>
    </message>
    <message>
        <source>The largest context that an update may draw; of training points at least one is always left as its target.</source>
        <translation>一次更新可能抽到的最大上下文；对训练点，总会至少留下一个作为目标点。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Names the random numbers of weights, splits, functions and training noise. The curves&apos; noise does not depend on it.</source>
        <translation>决定权重、划分、函数和训练噪声所用的随机数。曲线的噪声与它无关。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线数</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线数</translation>
    </message>
    <message>
        <source>How many curves are sampled and drawn. It does not train anew.</source>
        <translation>采样并绘制多少条曲线。不会重新训练。</translation>
    </message>
    <message>
        <source>Places of feedback</source>
        <translation>反馈位置数</translation>
    </message>
    <message>
        <source>places</source>
        <translation>位置数</translation>
    </message>
    <message>
        <source>At how many x a conditional model draws y, one after the other, each from all before, for a curve, which is the mean that it predicts in the end (Bruinsma et al. 2023); 0: it has no curves.</source>
        <translation>为得到一条曲线，条件模型依次在多少个 x 处抽取 y，每次都以之前的全部结果为依据；曲线就是它最后预测的均值 (Bruinsma et al. 2023)；0：没有曲线。</translation>
    </message>
    <message>
        <source>Draw of the curves&apos; noise</source>
        <translation>曲线噪声的抽样</translation>
    </message>
    <message>
        <source>Which draw of the curves&apos; noise is shown; Resample (R) takes the next one. It does not train anew.</source>
        <translation>显示曲线噪声的第几次抽样；“重新采样”(R) 换下一次。不会重新训练。</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Which function the context is drawn of, counted from 1, and which is shown as the truth; H takes the next one. It does not train anew.</source>
        <translation>上下文取自第几个函数（从 1 数起），该函数也作为真实函数显示；按 H 换下一个。不会重新训练。</translation>
    </message>
    <message>
        <source>Function of</source>
        <translation>函数来自</translation>
    </message>
    <message>
        <source>Whether that function is a new one, which no update sees, or one of the pool&apos;s own. It does not train anew.</source>
        <translation>这个函数是任何更新都未见过的新函数，还是函数池自己的函数。不会重新训练。</translation>
    </message>
    <message>
        <source>Asked family</source>
        <translation>提问函数族</translation>
    </message>
    <message>
        <source>Of which family the function is that the network is asked about: the one it is trained on, or all functions of another one, at the same x and with the same noise. It does not train anew.</source>
        <translation>向网络提问的函数属于哪个函数族：训练所用的函数族，或另一个函数族的所有函数，x 和噪声都相同。不会重新训练。</translation>
    </message>
    <message>
        <source>Exact answer under</source>
        <translation>精确解依据</translation>
    </message>
    <message>
        <source>Under the trained family the exact answer is what the network was to learn; under the asked one it is what can be known of the function. It does not train anew.</source>
        <translation>以训练函数族为依据时，精确解是网络本应学到的结果；以提问函数族为依据时，则是对该函数所能知道的一切。不会重新训练。</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>训练过程的长度</translation>
    </message>
    <message>
        <source>Where playing pauses. A longer run goes on as the shorter one did.</source>
        <translation>播放到此处暂停。较长的训练过程就是较短的那个照原样继续下去。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>allowed values and their unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Allowed: %1. Default: %2.</source>
        <translation>允许的取值：%1。默认值：%2。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>your own functions, of a table with a column that names them: lines between their points, level beyond the ends; the pool is the first F, the others are new, all: there are no others</source>
        <translation>你自己的函数，取自含有给出函数名称的一列的表格：点与点之间为直线，两端之外保持水平；函数池为前 F 个，其余的是新的；all：没有其余的函数</translation>
    </message>
    <message>
        <source>your own functions, of a table</source>
        <translation>你自己的函数，取自表格</translation>
    </message>
    <message>
        <source>and r of the context&apos;s points together, by an encoder of its own; Kim et al. 2019</source>
        <translation>另加 r，由一个专用编码器从上下文的全部点得到；Kim et al. 2019</translation>
    </message>
    <message>
        <source>mean of its points</source>
        <translation>各点的均值</translation>
    </message>
    <message>
        <source>as in the article and in Garnelo et al. 2018: ten points that say the same are like one</source>
        <translation>如文章和 Garnelo et al. 2018：十个说法相同的点等同于一个点</translation>
    </message>
    <message>
        <source>sum over its points</source>
        <translation>各点之和</translation>
    </message>
    <message>
        <source>as in Zaheer et al. 2017, deep sets, and in the programs of Bruinsma et al. 2023: the more points, the larger</source>
        <translation>如 Zaheer et al. 2017（深度集合）和 Bruinsma et al. 2023 的程序：点越多，其值越大</translation>
    </message>
    <message>
        <source>only an encoder without attention takes all points together</source>
        <translation>只有不含注意力的编码器才把全部点合在一起</translation>
    </message>
    <message>
        <source>How the context becomes an answer: by a latent z, whose samples are curves, or directly at each x as a mean and a standard deviation, by the mean or sum of what the encoder says of each point, by attention to the points, or by convolutions along a grid.</source>
        <translation>如何由上下文得到回答：通过潜变量 z，其样本就是曲线；或者直接给出每个 x 处的均值和标准差，依据是编码器对各点输出的均值或总和、对各点的注意力，或沿网格的卷积。</translation>
    </message>
    <message>
        <source>What the decoder gets of the context beside z, by an encoder of its own: nothing, or r of the points together, or for each x its own r by attention to them, as the attentive NP has it.</source>
        <translation>除 z 之外，解码器还通过一个专用编码器从上下文得到什么：什么也没有；或由全部点合起来得到的 r；或像注意力 NP 那样，每个 x 通过对各点的注意力得到自己的 r。</translation>
    </message>
    <message>
        <source>Size of the representation r, the mean or sum over the context of what the encoder makes of each point, or by attention a weighted mean for each x. The latent NP makes q(z) of it, a conditional model or a deterministic path gives it to the decoder.</source>
        <translation>表示 r 的大小。r 是编码器对各点的输出在上下文上的均值或总和；使用注意力时，则是每个 x 各自的加权均值。潜变量 NP 由它得到 q(z)，条件模型或确定性路径则把它交给解码器。</translation>
    </message>
    <message>
        <source>Context as</source>
        <translation>上下文取作</translation>
    </message>
    <message>
        <source>What becomes of the encoder&apos;s last hidden layers of a context&apos;s points before the layer that gives r: their mean, or their sum, which also says how many points there are.</source>
        <translation>在给出 r 的那一层之前，编码器对上下文各点的最后一个隐藏层如何合在一起：取均值，或求和，后者还说明有多少个点。</translation>
    </message>
</context>
<context>
    <name>npscope::SettingForm</name>
    <message>
        <source>Range of x</source>
        <translation>x 的范围</translation>
    </message>
    <message>
        <source>Amplitude a</source>
        <translation>振幅 a</translation>
    </message>
    <message>
        <source>Shift b</source>
        <translation>平移 b</translation>
    </message>
    <message>
        <source>Length l</source>
        <translation>长度 l</translation>
    </message>
    <message>
        <source>Scale s</source>
        <translation>尺度 s</translation>
    </message>
    <message>
        <source>Frequency w</source>
        <translation>频率 w</translation>
    </message>
    <message>
        <source>Bounds of sigma_y</source>
        <translation>sigma_y 的界</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>上下文大小</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标点数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Smoothness l_p</source>
        <translation>平滑度 l_p</translation>
    </message>
</context>
<context>
    <name>npscope::SettingHelp</name>
    <message>
        <source>No effect: %1.</source>
        <translation>不起作用：%1。</translation>
    </message>
</context>
<context>
    <name>npscope::SettingsHelp</name>
    <message>
        <source>Default: %1.</source>
        <translation>默认值：%1。</translation>
    </message>
    <message>
        <source>The settings of an experiment, as --set KEY=VALUE and session files name them. The window says the same of each field: point at it, or press Shift+F1 and click it.</source>
        <translation>实验的各项设置，名称与 --set KEY=VALUE 和会话文件中所用的一致。窗口对每个设置项给出同样的说明：把指针移到该设置项上，或按 Shift+F1 再单击它。</translation>
    </message>
</context>
<context>
    <name>npscope::SettingsPanel</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>npscope::ShortcutsPage</name>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>默认(&amp;U)</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>各操作及其按键</translation>
    </message>
    <message>
        <source>Key of the chosen action</source>
        <translation>所选操作的按键</translation>
    </message>
    <message>
        <source>Press the key that the chosen action is to have</source>
        <translation>按下所选操作要使用的按键</translation>
    </message>
    <message>
        <source>Takes the chosen action&apos;s key away</source>
        <translation>去掉所选操作的按键</translation>
    </message>
    <message>
        <source>Gives the chosen action its usual key</source>
        <translation>恢复所选操作的默认按键</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>The guide and the tour name the usual keys.</source>
        <translation>指南和导览中写的是默认按键。</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”: give that one another key first.</source>
        <translation>%1 是“%2”的按键：请先为它换一个按键。</translation>
    </message>
</context>
<context>
    <name>npscope::SpreadBars</name>
    <message>
        <source>pointer, x = %1</source>
        <translation>指针，x = %1</translation>
    </message>
</context>
<context>
    <name>npscope::SpreadPanel</name>
    <message>
        <source>Largest standard deviation over the curves, by where it is</source>
        <translation>曲线的最大标准差，按所在位置</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>无训练过程</translation>
    </message>
    <message>
        <source>Training needs two training points.</source>
        <translation>训练需要两个训练点。</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>The weights are no longer finite: there are no curves to judge.</source>
        <translation>权重已不再有限：没有可供判定的曲线。</translation>
    </message>
    <message>
        <source>no latent</source>
        <translation>无潜变量</translation>
    </message>
    <message>
        <source>pointer, x = %1</source>
        <translation>指针，x = %1</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>least sigma_y</source>
        <translation>最小 sigma_y</translation>
    </message>
</context>
<context>
    <name>npscope::StatusLine</name>
    <message numerus="yes">
        <source>Training needs at least two training points; there are %n. Add a point and it resumes.</source>
        <translation>
            <numerusform>训练至少需要两个训练点；现有 %n 个。再添加一个点，训练就会继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>This run ends at step %1: its loss or weights are no longer finite. &lt;a href=&quot;%2&quot;&gt;Go to step %3&lt;/a&gt;, the last good one.</source>
        <translation>训练过程在第 %1 步终止：其损失或权重已不再有限。&lt;a href=&quot;%2&quot;&gt;转到第 %3 步&lt;/a&gt;，即最后一个正常的步。</translation>
    </message>
    <message>
        <source>Step %1 is shown, from which step %2 is being computed.</source>
        <translation>显示的是第 %1 步，正从这一步计算第 %2 步。</translation>
    </message>
    <message>
        <source>Residuals: (curve − exact mean) / exact sd. Shift+D shows the curves, and points can be edited.</source>
        <translation>残差：(曲线 − 精确均值) / 精确标准差。按 Shift+D 显示曲线，即可编辑点。</translation>
    </message>
    <message>
        <source>Residuals: (curve − mean) / sigma_y. D shows the curves, and points can be edited.</source>
        <translation>残差：(曲线 − 均值) / sigma_y。按 D 显示曲线，即可编辑点。</translation>
    </message>
    <message>
        <source>Click adds a training point, drag moves it, right-click removes it: the network is trained anew.</source>
        <translation>单击添加训练点，拖动移动，右键单击移除：网络随之重新训练。</translation>
    </message>
    <message>
        <source>Click, drag and right-click edit the context; H asks about the next function.</source>
        <translation>单击、拖动和右键单击可编辑上下文；按 H 就下一个函数提问。</translation>
    </message>
    <message>
        <source>Click adds a context point, drag moves it, right-click removes it, all without retraining.</source>
        <translation>单击添加上下文点，拖动移动，右键单击移除，均无需重新训练。</translation>
    </message>
    <message>
        <source>Click, drag and right-click edit the context; P asks about the next function.</source>
        <translation>单击、拖动和右键单击可编辑上下文；按 P 就下一个函数提问。</translation>
    </message>
</context>
<context>
    <name>npscope::SweepCommand</name>
    <message>
        <source>the initialisations, normal unless given otherwise: %1</source>
        <translation>初始化，默认为 normal：%1</translation>
    </message>
    <message>
        <source>the values of any one other setting, a group of runs for each</source>
        <translation>其他任意一个设置的各个取值，每个取值一组训练过程</translation>
    </message>
    <message>
        <source>the seeds from FIRST to END - 1: 0:100 are 0 to 99, and 100:200 go on</source>
        <translation>从 FIRST 到 END - 1 的随机种子：0:100 即 0 到 99，100:200 接续其后</translation>
    </message>
    <message>
        <source>the steps to write down, from 0 to 10000000; training ends at the last</source>
        <translation>要记录的步，从 0 到 10000000；训练到最后一步为止</translation>
    </message>
    <message>
        <source>also compares each run with the exact answer: the columns of npscope evaluate</source>
        <translation>还将每个训练过程与精确解比较：npscope evaluate 的各列</translation>
    </message>
    <message>
        <source>how many runs to train at once, one a core unless given otherwise; the numbers do not depend on it</source>
        <translation>同时进行多少个训练过程，默认每个核心一个；所得数值与此无关</translation>
    </message>
    <message>
        <source>leaves out the line with the columns&apos; names, to append to a file</source>
        <translation>省去列名行，以便追加到文件</translation>
    </message>
    <message>
        <source>the file to write; - or none for standard output</source>
        <translation>要写入的文件；- 或不给出则写到标准输出</translation>
    </message>
    <message>
        <source>--%1 is missing; it says %2</source>
        <translation>缺少 --%1；它指定%2</translation>
    </message>
    <message>
        <source>which steps to write down</source>
        <translation>要记录哪些步</translation>
    </message>
    <message>
        <source>--inits: &quot;%1&quot; is not allowed; allowed are %2</source>
        <translation>--inits：不允许“%1”；允许的有 %2</translation>
    </message>
    <message>
        <source>--inits: %1 is given more than once; it is allowed once</source>
        <translation>--inits：%1 给出了不止一次；只允许一次</translation>
    </message>
    <message>
        <source>--vary: &quot;%1&quot; is not key=value,value,…</source>
        <translation>--vary：“%1”不是 key=value,value,… 的形式</translation>
    </message>
    <message>
        <source>--vary: the seeds are varied by --seeds</source>
        <translation>--vary：随机种子的变化由 --seeds 给出</translation>
    </message>
    <message>
        <source>--vary: the initialisations are varied by --inits</source>
        <translation>--vary：初始化的变化由 --inits 给出</translation>
    </message>
    <message>
        <source>--vary %1: %2 is given more than once; it is allowed once</source>
        <translation>--vary %1：%2 给出了不止一次；只允许一次</translation>
    </message>
    <message>
        <source>which seeds to train, e.g. 0:100 for 0 to 99</source>
        <translation>要训练哪些随机种子，例如 0:100 表示 0 到 99</translation>
    </message>
    <message>
        <source>--set: the initialisations are set by --inits</source>
        <translation>--set：初始化由 --inits 设定</translation>
    </message>
    <message>
        <source>--set: the seeds are set by --seeds</source>
        <translation>--set：随机种子由 --seeds 设定</translation>
    </message>
    <message>
        <source>--set: the families are varied by --vary</source>
        <translation>--set：函数族的变化由 --vary 给出</translation>
    </message>
    <message>
        <source>--tasks and --on say how --evaluate compares, which is missing</source>
        <translation>缺少 --evaluate；--tasks 和 --on 指定它如何比较</translation>
    </message>
    <message>
        <source>These are %1 rows; of this size at most %2 are allowed at once: --seeds can be split, as the seeds are independent</source>
        <translation>共有 %1 行；这种规模一次最多允许 %2 行：可以拆分 --seeds，因为各随机种子相互独立</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 of %2 runs · %3 %</source>
        <translation>%1 / %2 个训练过程 · %3%</translation>
    </message>
    <message>
        <source>--seeds: &quot;%1&quot; is not FIRST:END, e.g. 0:100 for the seeds 0 to 99</source>
        <translation>--seeds：“%1”不是 FIRST:END 的形式，例如 0:100 表示随机种子 0 到 99</translation>
    </message>
    <message>
        <source>Trains a run for every seed of every initialisation (and of every value of a setting, with --vary), on all cores, and writes one line of CSV for each run and step: init, the varied setting, seed, step and the columns of npscope train. Lines come by initialisation, value, seed and step. A run that diverges has empty fields from there on. With --evaluate the columns of npscope evaluate follow. Seeds are independent: a sweep may be split into ranges of seeds, be it over machines, and the files put together.</source>
        <translation>利用所有核心，为每种初始化（使用 --vary 时还有某个设置的每个取值）的每个随机种子各进行一个训练过程，并为每个训练过程的每一步写出一行 CSV：init、变化的设置、seed、step 以及 npscope train 的各列。各行依次按初始化、取值、随机种子和步排列。发散的训练过程从发散处起字段为空。使用 --evaluate 时，其后是 npscope evaluate 的各列。各随机种子相互独立：一次扫描可以拆分为若干段随机种子，也可以分到多台机器上，再把文件拼接起来。</translation>
    </message>
    <message>
        <source>--out: the name of the file to write is missing</source>
        <translation>--out：缺少要写入的文件名</translation>
    </message>
    <message>
        <source>does not train again what is in FILE or was finished when a sweep into FILE was ended: runs are kept in FILE.resume as they finish, and FILE is written when all are there, with the same bytes as by one sweep</source>
        <translation>不再训练 FILE 中已有的训练过程，也不再训练上一次写入 FILE 的扫描中断时已完成的训练过程：完成的训练过程保留在 FILE.resume 中，全部完成后写出 FILE，其字节与一次扫描写出的完全相同</translation>
    </message>
    <message>
        <source>the sweep failed: %1</source>
        <translation>扫描失败：%1</translation>
    </message>
    <message>
        <source>%1; nothing is written</source>
        <translation>%1；未写入任何内容</translation>
    </message>
    <message>
        <source>%1; the runs that were finished are kept in %2</source>
        <translation>%1；已完成的训练过程保留在 %2 中</translation>
    </message>
    <message>
        <source>--resume needs a file; --out names it</source>
        <translation>--resume 需要一个文件，由 --out 给出</translation>
    </message>
    <message>
        <source>--out: %1 is of a sweep that was begun with --resume: add --resume to go on, or remove %2 to begin anew</source>
        <translation>--out：%1 属于以 --resume 开始的扫描：请加上 --resume 继续，或删除 %2 重新开始</translation>
    </message>
    <message>
        <source>--seeds: &quot;%1&quot; has no seeds; allowed is an END that is larger than FIRST</source>
        <translation>--seeds：“%1”不含随机种子；END 应大于 FIRST</translation>
    </message>
</context>
<context>
    <name>npscope::SweepControls</name>
    <message>
        <source>What varies</source>
        <translation>变化项</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>One group of rows for each value, with spaces or semicolons between them: %1</source>
        <translation>每个取值一组行，取值之间用空格或分号隔开：%1</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>变化项(&amp;V)</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>随机种子个数</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>起始随机种子</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>from</source>
        <translation>个，从</translation>
    </message>
    <message>
        <source>Number of measured steps</source>
        <translation>测量的步数</translation>
    </message>
    <message>
        <source>So many steps are measured, evenly from step 0 to the last; 1 is the last alone</source>
        <translation>测量这么多步，从第 0 步到最后一步均匀分布；为 1 时只测量最后一步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Measured steps</source>
        <translation>测量步数</translation>
    </message>
    <message>
        <source>up to step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Number of held-out tasks</source>
        <translation>留出任务个数</translation>
    </message>
    <message>
        <source>At each measured step a run is compared with the exact answer on so many tasks, the same for every run; at %1 its numbers are those of the Honesty panel</source>
        <translation>在每个测量步上，训练过程都在这么多任务上与精确解比较，各训练过程所用任务相同；取 %1 时，其数值即诚实度面板中的数值</translation>
    </message>
    <message>
        <source>Whose functions the tasks are on</source>
        <translation>任务取自哪些函数</translation>
    </message>
    <message>
        <source>new functions</source>
        <translation>新函数</translation>
    </message>
    <message>
        <source>the pool&apos;s own functions</source>
        <translation>函数池自身的函数</translation>
    </message>
    <message>
        <source>Compared with the exact answer on</source>
        <translation>与精确解比较，用</translation>
    </message>
    <message>
        <source>held-out tasks of</source>
        <translation>个留出任务，取自</translation>
    </message>
</context>
<context>
    <name>npscope::SweepJournal</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 is no file that rows could be in; --resume needs one</source>
        <translation>%1 不是可以存放各行的文件；--resume 需要这样的文件</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is being written by another npscope sweep; wait for it, or write another file</source>
        <translation>另一个 npscope sweep 正在写入 %1；请等待它结束，或写入另一个文件</translation>
    </message>
    <message>
        <source>%1 is there, but nothing says what sweep its rows are of: that is in %2, which --resume writes from the beginning; write another file, or this one anew without --resume</source>
        <translation>%1 已存在，但没有任何信息说明其中各行属于哪次扫描：该信息在 %2 中，由 --resume 从一开始写出；请写入另一个文件，或不带 --resume 重新写出此文件</translation>
    </message>
    <message>
        <source>%1 is not what npscope sweep --resume writes; remove it, or write another file</source>
        <translation>%1 不是 npscope sweep --resume 写出的内容；请删除它，或写入另一个文件</translation>
    </message>
    <message>
        <source>%1 is of another sweep: %2; write another file, or remove it and %3</source>
        <translation>%1 属于另一次扫描：%2；请写入另一个文件，或删除它和 %3</translation>
    </message>
    <message>
        <source>%1, line %2: no row of this sweep; what is there must be asked for as well, or the file be another</source>
        <translation>%1 第 %2 行：不是这次扫描的行；必须同时请求其中已有的内容，或换一个文件</translation>
    </message>
    <message>
        <source>%1, line %2: another row of the same run and step is there already; one of them is wrong</source>
        <translation>%1 第 %2 行：同一训练过程同一步的另一行已经存在；其中之一有误</translation>
    </message>
</context>
<context>
    <name>npscope::SweepRequest</name>
    <message>
        <source>&quot;%1&quot; is not allowed; allowed are %2</source>
        <translation>不允许“%1”；允许的有 %2</translation>
    </message>
    <message>
        <source>Training needs at least two training points</source>
        <translation>训练至少需要两个训练点</translation>
    </message>
    <message>
        <source>%1 stands there more than once</source>
        <translation>%1 重复出现</translation>
    </message>
    <message>
        <source>There are no values to vary</source>
        <translation>没有可供变化的值</translation>
    </message>
    <message>
        <source>Runs × measured steps is %1; allowed is at most %2. Larger sweeps: npscope sweep</source>
        <translation>训练过程数 × 测量步数为 %1；最多允许 %2。更大的扫描请用：npscope sweep</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>npscope::SweepSettings</name>
    <message>
        <source>%1 is another there</source>
        <comment>a setting</comment>
        <translation>其中的 %1 不同</translation>
    </message>
    <message>
        <source>%1 is %2 there and %3 here</source>
        <translation>%1 在那里是 %2，在这里是 %3</translation>
    </message>
</context>
<context>
    <name>npscope::TableDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected cells with all their digits, with tabs between them</source>
        <translation>复制所选单元格，保留全部数位，以制表符分隔</translation>
    </message>
</context>
<context>
    <name>npscope::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Every step of the run: click or drag to see its curves</source>
        <translation>训练过程的每一步：单击或拖动可查看该步的曲线</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>npscope::Tour</name>
    <message>
        <source>%1 must be a text in quotation marks</source>
        <translation>%1 必须是带引号的文本</translation>
    </message>
    <message>
        <source>%1 is not listed for translation in tourtexts.h</source>
        <translation>%1 未列入 tourtexts.h 的待翻译文本</translation>
    </message>
    <message>
        <source>%1 is beyond the end of its run</source>
        <translation>%1 超出了其训练过程的末尾</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必须是用花括号括起的对象</translation>
    </message>
    <message>
        <source>A function as points</source>
        <translation>以点表示的函数</translation>
    </message>
    <message>
        <source>These five points lie on sin x. They are all that the network will ever be told of that function; what lies between them, and in the hatched regions beyond them, it has to make up. Drag a point, or click an empty place to add one. The table at the right has the same points as numbers.</source>
        <translation>这五个点位于 sin x 上。关于这个函数，网络自始至终只会得知这五个点；点与点之间，以及它们之外的阴影线区域里是什么，网络只能自行编造。拖动一个点，或单击空白处添加一个点。右侧的表格以数字列出同样的点。</translation>
    </message>
    <message>
        <source>The network: points in, one z out, a curve from each z</source>
        <translation>网络：输入点，输出一个 z，每个 z 得到一条曲线</translation>
    </message>
    <message>
        <source>An encoder reads the context points one by one and averages what it finds; from the average come the mean and the sigma of a Gaussian over a latent z. A decoder turns one z into one whole curve. So many z give many curves, and what they do not agree on is the network&apos;s uncertainty. Nothing is trained yet: move a context point and all curves answer.</source>
        <translation>编码器逐个读取上下文点，并对得到的结果取平均；由这个平均得出潜变量 z 所服从的高斯分布的均值和 sigma。解码器把一个 z 变成一整条曲线。因此多个 z 给出多条曲线，它们不一致的地方就是网络的不确定性。现在还没有任何训练：移动一个上下文点，所有曲线都会随之响应。</translation>
    </message>
    <message>
        <source>Draws from an untrained network</source>
        <translation>从未经训练的网络抽样</translation>
    </message>
    <message>
        <source>Without any context, z is drawn from N(0, I). These thirty curves look like draws from a prior over smooth functions, but nobody chose that prior: it is what the random first weights happen to make. Press N for other weights of the same kind, 2 and 3 for other ways to draw them, and 1 to come back.</source>
        <translation>没有任何上下文时，z 从 N(0, I) 中抽取。这三十条曲线看上去像是从光滑函数的某个先验中抽取的，但没有人选择过这个先验：它只是随机的初始权重碰巧产生的结果。按 N 换一组同类的权重，按 2 和 3 改用其他抽取权重的方式，按 1 返回。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Each update splits the five points at random: one to three are the context, the rest is to be predicted. Watch the fan of curves come down onto the points, and the loss below fall with it. Space pauses; Left and Right go one update back or on; the timeline goes to any of them.</source>
        <translation>每次更新都随机划分这五个点：一到三个作为上下文，其余的有待预测。请看曲线扇如何向各点收拢，下方的损失又如何随之下降。空格键暂停；左、右方向键后退或前进一次更新；时间轴可以跳到任意一次更新。</translation>
    </message>
    <message>
        <source>The good moment</source>
        <translation>恰到好处的时刻</translation>
    </message>
    <message>
        <source>After 9001 updates the curves go through the points and part at the right, where there are none: at x = 4 they lie more than three times as far apart as on the data. But at x = −4, where there are none either, they are closer together than on the data. Has the network learnt to be unsure, or has it only not been made sure yet?</source>
        <translation>经过 9001 次更新，曲线穿过各点，并在右侧没有点的地方散开：在 x = 4 处，它们的间距是数据点处的三倍多。但在同样没有点的 x = −4 处，它们却比在数据点处靠得更近。网络究竟是学会了不确定，还是仅仅尚未变得确信？</translation>
    </message>
    <message>
        <source>The other initialisations</source>
        <translation>其他初始化方式</translation>
    </message>
    <message>
        <source>The same points, the same splits, the same noise and the same step; only the first weights were drawn in another way. With PyTorch&apos;s own initialisation the fan has all but vanished, beyond the data as well; with Xavier&apos;s little is left. The chart below shows when: how unsure the network is depends on how it began. Play it again from the start.</source>
        <translation>同样的点、同样的划分、同样的噪声、同一步；只有初始权重的抽取方式不同。采用 PyTorch 自带的初始化，曲线扇几乎完全消失，在数据点之外也是如此；采用 Xavier 初始化，也所剩无几。下方的图表显示这发生在何时：网络有多不确定，取决于它从何开始。请从头再播放一遍。</translation>
    </message>
    <message>
        <source>Too much training</source>
        <translation>训练过度</translation>
    </message>
    <message>
        <source>Another run of the first kind simply goes on from update 9001 to 25,001, and the fan closes everywhere. No data came in that could have made the network surer at x = −4 or 4. Drag the timeline back and forth: the good picture was a moment on the way, and the loss does not say when it was.</source>
        <translation>另一个采用第一种初始化的训练过程只是从第 9001 次更新继续到第 25,001 次，曲线扇便处处合拢。其间并没有新的数据能让网络在 x = −4 或 4 处更加确信。来回拖动时间轴：那幅好看的图只是途中的一个时刻，而损失并不指明它出现在何时。</translation>
    </message>
    <message>
        <source>The two sigmas</source>
        <translation>两个 sigma</translation>
    </message>
    <message>
        <source>The encoder is asked twice in each update: with all points it gives q(z | D), with the context alone q(z | C), and the loss charges the KL between the two. In this run both have become narrow beside N(0, I), and they lie almost on each other. A narrow q means that all z are nearly the same, and so are all curves.</source>
        <translation>每次更新都向编码器提问两次：以全部点得到 q(z | D)，仅以上下文得到 q(z | C)，而损失计入两者之间的 KL。在这个训练过程中，两者与 N(0, I) 相比都已变得很窄，并且几乎重合。q 很窄，意味着所有的 z 几乎相同，所有的曲线也就几乎相同。</translation>
    </message>
    <message>
        <source>What it costs to be sure</source>
        <translation>确信的代价</translation>
    </message>
    <message>
        <source>Against a fixed N(0, I) a small sigma always costs something, if only a logarithm. Here the prior is q(z | C), from the same encoder. At update 9001 of this run their means still disagree: that is nearly all of the KL, and shrinking both sigmas would raise it. Watch the means come to agree: from then on both sigmas shrink together for free.</source>
        <translation>相对于固定的 N(0, I)，小的 sigma 总要付出代价，哪怕只是对数级的。而这里的先验是来自同一个编码器的 q(z | C)。在这个训练过程的第 9001 次更新时，两者的均值还不一致：KL 几乎全部来自于此，同时缩小两个 sigma 会使它增大。请看两个均值如何趋于一致：从那以后，两个 sigma 便一起缩小，而无须付出任何代价。</translation>
    </message>
    <message>
        <source>Does any remedy help?</source>
        <translation>有补救方法奏效吗？</translation>
    </message>
    <message>
        <source>Beside the article&apos;s run, one with a fixed prior N(0, I) and sigma_y = 0.05. At update 9001 its curves at x = −4 lie ten times as far apart, yet within its own larger sigma_y: its verdict is collapsed. Now press End. No remedy at the right leaves the median run a fan wider than 1.5 sigma_y at 25,001; some even hasten the end. Learning from many functions changes what is best to learn.</source>
        <translation>与文章的训练过程并列的，是一个采用固定先验 N(0, I) 和 sigma_y = 0.05 的训练过程。在第 9001 次更新时，它的曲线在 x = −4 处的间距是前者的十倍，但仍在它自己较大的 sigma_y 之内：其判定为已崩溃。现在按 End。到第 25,001 次更新时，右侧没有一种补救方法能让处于中位数的训练过程保有宽于 1.5 sigma_y 的曲线扇；有些甚至使终结来得更快。从许多函数中学习，则会改变什么才是最该学到的。</translation>
    </message>
    <message>
        <source>A pool of one: being sure is right</source>
        <translation>只有一个函数的函数池：确信是对的</translation>
    </message>
    <message>
        <source>Beyond the five points: now the network learns from a pool of F functions a sin x, seen at any x, with noise. F = 1, so it is always the same one, and its curves lie close together. The dashed exact answer has no width either: where there is only one function, Bayes&apos; rule leaves no doubt. Being sure is right, of that function. Press H for another: the network&apos;s 90 % hold one in six of its points.</source>
        <translation>不再限于五个点：现在网络从含有 F 个函数 a sin x 的函数池中学习，函数可在任意 x 处被观测，并带有噪声。F = 1，因此总是同一个函数，网络的曲线也彼此靠得很近。虚线所示的精确解同样没有宽度：只有一个函数时，贝叶斯公式不留任何疑问。对这个函数而言，确信是对的。按 H 换另一个函数：网络的 90% 区间包含其中六分之一的点。</translation>
    </message>
    <message>
        <source>The dial: one function, eight, all</source>
        <translation>旋钮：一个函数、八个函数、所有函数</translation>
    </message>
    <message>
        <source>F is the dial in the settings. This pool has eight functions, drawn once, and the network has to tell which of them it sees. What it learns by that goes further: after 2000 updates its 90 % hold 79 % of the points of new functions. Turn the dial to 1, where they hold 17 %, and to ∞, where they hold 85 %. Each is a run of its own and takes some seconds.</source>
        <translation>F 是设置中的旋钮。这个函数池有一次抽取好的八个函数，网络必须分辨出看到的是其中哪一个。由此学到的东西适用范围更广：经过 2000 次更新，它的 90% 区间包含新函数 79% 的点。把旋钮转到 1，则包含 17%；转到 ∞，则包含 85%。每一次都是单独的训练过程，需要几秒钟。</translation>
    </message>
    <message>
        <source>All functions: a fan that means what it shows</source>
        <translation>所有函数：名副其实的曲线扇</translation>
    </message>
    <message>
        <source>F = ∞: every update draws new functions, so the fan has to be right for whatever comes, and it does not close: from update 2000 to 6000 its 90 % hold some 86 % of the points of new functions. It is still a little too sure, as those of the exact answer hold 90 %. Press H for the next function, W to look where the network is least sure, and Q to draw your own guess.</source>
        <translation>F = ∞：每次更新都抽取新的函数，因此无论来的是什么函数，曲线扇都必须正确，它也就不会合拢：从第 2000 次到第 6000 次更新，它的 90% 区间包含新函数约 86% 的点。它仍然略微过于确信，因为精确解的 90% 区间包含 90% 的点。按 H 换下一个函数，按 W 查看网络最不确定之处，按 Q 画出你自己的猜测。</translation>
    </message>
    <message>
        <source>Drag a point up: which band keeps its width?</source>
        <translation>向上拖动一个点：哪条区间带宽度不变？</translation>
    </message>
    <message>
        <source>Now functions of a Gaussian process, and a network that predicts mean and sd itself. Drag the right point straight up. The exact band, dashed, follows but keeps its width: a Gaussian process&apos;s sd depends on where the points lie, not on how high. The network has to learn that, and has not quite: from y = 0.5 to 2.5 its own sd at x = 0 grows by half.</source>
        <translation>现在改用高斯过程的函数，以及自行预测均值和标准差的网络。把右边的点竖直向上拖。虚线所示的精确区间带会跟随移动，但宽度不变：高斯过程的标准差取决于点的位置，而不取决于点的高低。网络必须学会这一点，却还没有完全学会：当 y 从 0.5 升到 2.5 时，它自己在 x = 0 处的标准差增大了一半。</translation>
    </message>
    <message>
        <source>a list of scenes is expected; not valid JSON: %1</source>
        <translation>应为场景的列表；不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>a list of scenes in brackets is expected</source>
        <translation>应为方括号中的场景列表</translation>
    </message>
</context>
<context>
    <name>npscope::TourBar</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>scene</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>npscope::TourGuide</name>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>开始导览(&amp;T)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Scene</source>
        <translation>上一个场景(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Scene</source>
        <translation>下一个场景(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Leave the Tour</source>
        <translation>离开导览(&amp;L)</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ 上一个</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>下一个 ▶</translation>
    </message>
    <message>
        <source>Leave the Tour</source>
        <translation>离开导览</translation>
    </message>
    <message>
        <source>The previous scene, as it was set up (Alt+Left)</source>
        <translation>上一个场景，恢复其最初的设置 (Alt+Left)</translation>
    </message>
    <message>
        <source>The next scene; what you changed in this one is forgotten (Alt+Right)</source>
        <translation>下一个场景；你在本场景中所作的更改不予保留 (Alt+Right)</translation>
    </message>
    <message>
        <source>Gives back what was there before the tour (Esc)</source>
        <translation>恢复导览之前的内容 (Esc)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
</context>
<context>
    <name>npscope::TrainCommand</name>
    <message>
        <source>how many updates, from 0 to 10000000</source>
        <translation>更新次数，从 0 到 10000000</translation>
    </message>
    <message>
        <source>the steps to write down, the last one unless given otherwise</source>
        <translation>要记录的步，默认为最后一步</translation>
    </message>
    <message>
        <source>csv, unless given otherwise, or json</source>
        <translation>csv（默认）或 json</translation>
    </message>
    <message>
        <source>the file to write; - or none for standard output</source>
        <translation>要写入的文件；- 或不给出则写到标准输出</translation>
    </message>
    <message>
        <source>--steps is missing; it says how many updates to train</source>
        <translation>缺少 --steps；它指定训练多少次更新</translation>
    </message>
    <message>
        <source>--steps: &quot;%1&quot; is not one number of updates; --record takes several steps</source>
        <translation>--steps：“%1”不是单个更新次数；--record 可以给出多个步</translation>
    </message>
    <message>
        <source>--record: step %1 is beyond --steps %2</source>
        <translation>--record：第 %1 步超出了 --steps %2</translation>
    </message>
    <message>
        <source>the run is no longer finite at step %1; allowed are steps before it, or another learning rate, initialisation or seed; nothing is written</source>
        <translation>训练过程的数值在第 %1 步已不再有限；允许取此前的步，或换用其他学习率、初始化或随机种子；未写入任何内容</translation>
    </message>
    <message>
        <source>Trains, and writes for each recorded step: step, loss, log_likelihood, kl, then mu and sigma of q(z | all training points), the standard deviation over the curves at x = -4 and 4 (sd@-4, sd@4), its mean over -2 to 2 (sd_in), the largest anywhere between -4 and 4 and on the data (sd_max, at x_max), whether that is below sigma_y (collapsed, 1 or 0), and the error of the mean curve at the training points (rmse). Step 0 is untrained and has no loss.</source>
        <translation>训练，并对每个记录的步写出：step、loss、log_likelihood、kl，然后是 q(z | 所有训练点) 的 mu 和 sigma、x = -4 和 4 处各曲线的标准差 (sd@-4, sd@4)、其在 -2 到 2 上的均值 (sd_in)、在 -4 到 4 之间任意处以及数据点上的最大值 (sd_max，位于 x_max)、该值是否低于 sigma_y (collapsed，1 或 0)，以及均值曲线在训练点处的误差 (rmse)。第 0 步未经训练，没有损失。</translation>
    </message>
    <message>
        <source>--out: the name of the file to write is missing</source>
        <translation>--out：缺少要写入的文件名</translation>
    </message>
</context>
<context>
    <name>npscope::TrainingActions</name>
    <message>
        <source>&amp;New Seed</source>
        <translation>新随机种子(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;sample Curves</source>
        <translation>重新采样曲线(&amp;S)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 (key %3)</source>
        <translation>%1：%2（按键 %3）</translation>
    </message>
</context>
<context>
    <name>npscope::TransportActions</name>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>前进一步(&amp;F)</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>100 Steps Forward</source>
        <translation>前进 100 步</translation>
    </message>
    <message>
        <source>100 Steps Back</source>
        <translation>后退 100 步</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重新开始(&amp;R)</translation>
    </message>
    <message>
        <source>To the &amp;Untrained Network</source>
        <translation>到未训练的网络(&amp;U)</translation>
    </message>
    <message>
        <source>To the &amp;End of the Run</source>
        <translation>到训练过程末尾(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>加快(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减慢(&amp;S)</translation>
    </message>
    <message>
        <source>Plays the run from the untrained network</source>
        <translation>从未训练的网络开始播放训练过程</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
</context>
<context>
    <name>npscope::TransportBar</name>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>; with Shift 100</source>
        <translation>；按住 Shift 为 100 步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>The step shown: the state after so many updates</source>
        <translation>所显示的步：经过这么多次更新之后的状态</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed: from one step a second to unlimited ([ and ])</source>
        <translation>速度：从每秒一步到不限（[ 和 ]）</translation>
    </message>
    <message>
        <source>step</source>
        <translation>第</translation>
    </message>
    <message>
        <source>of</source>
        <translation>步，共</translation>
    </message>
    <message>
        <source>computing %1 %</source>
        <translation>计算中 %1%</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>npscope::TypedNumber</name>
    <message>
        <source>A number is missing</source>
        <translation>缺少一个数</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>“%1” can be read as %2 or as %3; type one of these</source>
        <translation>“%1”既可读作 %2，也可读作 %3；请输入其中之一</translation>
    </message>
    <message>
        <source>“%1” can be read as one number or as %2; put a space or a semicolon between values</source>
        <translation>“%1”既可读作一个数，也可读作 %2 个数；请在各值之间加空格或分号</translation>
    </message>
</context>
<context>
    <name>npscope::VariantGap</name>
    <message>
        <source>%1 %2</source>
        <comment>number, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>gap, nats (symlog)</source>
        <translation>差距，奈特 (symlog)</translation>
    </message>
    <message>
        <source>gap in nats</source>
        <translation>差距（奈特）</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>No update has been timed yet: train some steps.</source>
        <translation>还没有更新记录过用时：请先训练几步。</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <comment>the number of a pane</comment>
        <translation>%1 发散</translation>
    </message>
    <message>
        <source>nearest to the exact answer after %1 updates: %2, %3 nats</source>
        <translation>%1 次更新后最接近精确解的是 %2，%3 奈特</translation>
    </message>
</context>
<context>
    <name>npscope::VariantSpread</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>sd of an observation %1 at x = −4, %2 at 4</source>
        <translation>观测值的标准差：x = −4 处 %1，4 处 %2</translation>
    </message>
    <message>
        <source>sd of an observation %1 | %2</source>
        <comment>at x = -4 and 4</comment>
        <translation>观测值的标准差 %1 | %2</translation>
    </message>
    <message>
        <source>sd %1 at x = −4, %2 at 4</source>
        <translation>标准差：x = −4 处 %1，4 处 %2</translation>
    </message>
    <message>
        <source>sd %1 | %2</source>
        <comment>the spread at x = -4 and 4</comment>
        <translation>标准差 %1 | %2</translation>
    </message>
    <message>
        <source>sd of y (log)</source>
        <translation>y 的标准差 (对数)</translation>
    </message>
    <message>
        <source>sd at x = −4 | 4</source>
        <translation>x = −4 | 4 处的标准差</translation>
    </message>
    <message>
        <source>%1 %2:</source>
        <comment>number, name</comment>
        <translation>%1 %2：</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <comment>the number of a pane</comment>
        <translation>%1 发散</translation>
    </message>
    <message>
        <source>σ_y = %1</source>
        <translation>σ_y = %1</translation>
    </message>
</context>
<context>
    <name>npscope::VariantSpreads</name>
    <message>
        <source>%1 · diverged at step %2</source>
        <translation>%1 · 第 %2 步发散</translation>
    </message>
</context>
<context>
    <name>npscope::VerdictText</name>
    <message>
        <source>about sigma_y = %1</source>
        <translation>约等于 sigma_y = %1</translation>
    </message>
    <message>
        <source>below sigma_y = %1</source>
        <translation>低于 sigma_y = %1</translation>
    </message>
    <message>
        <source>%1 times sigma_y = %2</source>
        <translation>为 sigma_y = %2 的 %1 倍</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>Route A: sigma_z → 0.</source>
        <translation>途径 A：sigma_z → 0。</translation>
    </message>
    <message>
        <source>Route B: the decoder no longer listens to z.</source>
        <translation>途径 B：解码器不再理会 z。</translation>
    </message>
    <message>
        <source>By both routes: sigma_z → 0, and the decoder no longer listens to z.</source>
        <translation>两条途径兼有：sigma_z → 0，且解码器不再理会 z。</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>collapsing</source>
        <translation>正在崩溃</translation>
    </message>
    <message>
        <source>fanned out</source>
        <translation>已散开</translation>
    </message>
    <message>
        <source>The curves&apos; sd is %1 everywhere, on the data, too; the largest is %2 at %3.</source>
        <translation>曲线的标准差处处%1，数据点上也是如此；最大值为 %2，位于 %3 处。</translation>
    </message>
    <message>
        <source>The curves&apos; sd is largest %1: %2 at %3, %4.</source>
        <translation>曲线的标准差在%1最大：%3 处为 %2，%4。</translation>
    </message>
    <message>
        <source>Collapsed %1; %2 the sd is %3 at %4, %5.</source>
        <translation>%1已崩溃；%2的标准差在 %4 处为 %3，%5。</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>It is trained on one function, whose exact answer has no spread either: that is right for its pool of one, and for no new function.</source>
        <translation>它只在一个函数上训练，而该函数的精确解同样没有离散程度：这对只有一个函数的函数池是正确的，对任何新函数则不然。</translation>
    </message>
    <message>
        <source>Its sd is that of an observation, noise included; it is largest %1: %2 at %3.</source>
        <translation>它的标准差是观测值的标准差，包含噪声；在%1最大：%3 处为 %2。</translation>
    </message>
    <message>
        <source>At step 0 it was %1, %2 times as much. With step 0&apos;s sigma_z and today&apos;s decoder it would be %3, with step 0&apos;s decoder and today&apos;s sigma_z %4.</source>
        <translation>第 0 步时为 %1，是现在的 %2 倍。若用第 0 步的 sigma_z 和现在的解码器，则为 %3；若用第 0 步的解码器和现在的 sigma_z，则为 %4。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>%1; not now.</source>
        <translation>%1；现在未崩溃。</translation>
    </message>
    <message>
        <source>Judged is x = %1 … %2; beyond, the sd reaches %3 at %4 in view.</source>
        <translation>判定范围为 x = %1 … %2；在此之外，视野中的标准差达到 %3，位于 %4 处。</translation>
    </message>
    <message>
        <source>&lt;p&gt;s is the largest sd of the curves between x = −4 and 4 (or the outermost training points) and on the data; the yardstick is the model&apos;s own sigma_y.&lt;/p&gt;&lt;p&gt;&lt;b&gt;fanned out&lt;/b&gt;: s ≥ %1 sigma_y&lt;br&gt;&lt;b&gt;collapsing&lt;/b&gt;: between&lt;br&gt;&lt;b&gt;collapsed&lt;/b&gt;: s &lt; sigma_y, nowhere can the model itself tell the curves apart&lt;/p&gt;&lt;p&gt;What took it away is asked of two fans that never were: today&apos;s decoder with the first step&apos;s sigma_z, and the first step&apos;s decoder with today&apos;s sigma_z. A is sigma_z&apos;s share of the fall of ln s, the mean of the two orders in which both are put back (Shapley).&lt;/p&gt;&lt;p&gt;&lt;b&gt;route A&lt;/b&gt;, sigma_z → 0: A ≥ %2&lt;br&gt;&lt;b&gt;route B&lt;/b&gt;, the decoder no longer listens to z: A ≤ %3&lt;br&gt;&lt;b&gt;both&lt;/b&gt;: between&lt;/p&gt;</source>
        <translation>&lt;p&gt;s 是曲线在 x = −4 与 4 之间（或最外侧的训练点之间）以及数据点上的最大标准差；衡量的标尺是模型自身的 sigma_y。&lt;/p&gt;&lt;p&gt;&lt;b&gt;已散开&lt;/b&gt;：s ≥ %1 sigma_y&lt;br&gt;&lt;b&gt;正在崩溃&lt;/b&gt;：介于两者之间&lt;br&gt;&lt;b&gt;已崩溃&lt;/b&gt;：s &lt; sigma_y，模型自身在任何地方都无法区分各条曲线&lt;/p&gt;&lt;p&gt;离散程度因何消失，要看两个从未存在过的曲线扇：现在的解码器配以第一步的 sigma_z，以及第一步的解码器配以现在的 sigma_z。A 是 sigma_z 在 ln s 的下降中所占的份额，即按两种先后次序将二者换回所得结果的均值 (Shapley)。&lt;/p&gt;&lt;p&gt;&lt;b&gt;途径 A&lt;/b&gt;，sigma_z → 0：A ≥ %2&lt;br&gt;&lt;b&gt;途径 B&lt;/b&gt;，解码器不再理会 z：A ≤ %3&lt;br&gt;&lt;b&gt;两者兼有&lt;/b&gt;：介于两者之间&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>npscope::ViewActions</name>
    <message>
        <source>&amp;Fit the y-Range</source>
        <translation>适应 y 范围(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset the View</source>
        <translation>重置视图(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Logarithmic Steps</source>
        <translation>步轴取对数(&amp;L)</translation>
    </message>
    <message>
        <source>W&amp;hole Run</source>
        <translation>整个训练过程(&amp;H)</translation>
    </message>
    <message>
        <source>Resi&amp;duals: (y − Mean) / σ_y</source>
        <translation>残差：(y − 均值) / σ_y(&amp;D)</translation>
    </message>
    <message>
        <source>Residuals: (&amp;y − Exact Mean) / Exact Sd</source>
        <translation>残差：(y − 精确均值) / 精确标准差(&amp;Y)</translation>
    </message>
    <message>
        <source>Exact Ans&amp;wer</source>
        <translation>精确解(&amp;W)</translation>
    </message>
    <message>
        <source>Exact Cur&amp;ves</source>
        <translation>精确解的曲线(&amp;V)</translation>
    </message>
    <message>
        <source>Fu&amp;nction Itself</source>
        <translation>函数本身(&amp;N)</translation>
    </message>
    <message>
        <source>With Step 0&apos;s &amp;sigma_z</source>
        <translation>用第 0 步的 sigma_z(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Training Points</source>
        <translation>训练点(&amp;T)</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Exact residuals</source>
        <translation>精确残差</translation>
    </message>
    <message>
        <source>Shows (y − exact mean) / exact sd instead of y: a network that is as unsure as it ought to be fills ±1.6 (Shift+D)</source>
        <translation>显示 (y − 精确均值) / 精确标准差，而不是 y：不确定性恰如其分的网络会填满 ±1.6 (Shift+D)</translation>
    </message>
    <message>
        <source>Shows (y − mean over the curves) / σ_y instead of y: there a collapsed fan can be seen (D)</source>
        <translation>显示 (y − 各曲线的均值) / σ_y，而不是 y：由此可以看清已崩溃的曲线扇 (D)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>重置视图</translation>
    </message>
    <message>
        <source>Fits the y-range to the points and the curves; from then on it follows them by itself (F)</source>
        <translation>使 y 范围适应各点和曲线；此后它会自动跟随 (F)</translation>
    </message>
    <message>
        <source>Shows x from −4 to 4 with the fitted y-range (Ctrl+0)</source>
        <translation>显示 −4 到 4 的 x，y 范围自动适应 (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲线(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mean</source>
        <translation>均值(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Band</source>
        <translation>区间带(&amp;B)</translation>
    </message>
    <message>
        <source>Conte&amp;xt Points</source>
        <translation>上下文点(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Extrapolation</source>
        <translation>外推(&amp;E)</translation>
    </message>
    <message>
        <source>Draws today&apos;s decoder with the first step&apos;s sigma_z behind the fan: where that is wide, sigma_z took the spread away; where it is narrow, the decoder did (Z)</source>
        <translation>在曲线扇后面画出当前解码器配上第一步的 sigma_z 的结果：它宽的地方，离散程度是被 sigma_z 消去的；它窄的地方，则是被解码器消去的 (Z)</translation>
    </message>
    <message>
        <source>Mean ± &amp;1 sd</source>
        <translation>均值 ± 1 倍标准差(&amp;1)</translation>
    </message>
    <message>
        <source>Mean ± &amp;2 sd</source>
        <translation>均值 ± 2 倍标准差(&amp;2)</translation>
    </message>
    <message>
        <source>Central &amp;90 % of the Curves</source>
        <translation>曲线的中央 90%(&amp;9)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确解</translation>
    </message>
    <message>
        <source>Draws mean and band of the exact answer to the same context beside the network&apos;s (E)</source>
        <translation>在网络的均值和区间带旁边，画出精确解对同一上下文的均值和区间带 (E)</translation>
    </message>
    <message>
        <source>Draws functions sampled from the exact answer (Shift+E)</source>
        <translation>画出从精确解中采样的函数 (Shift+E)</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真实函数</translation>
    </message>
    <message>
        <source>Draws the function that the context was drawn of: H takes the next one (U)</source>
        <translation>画出上下文所取自的函数：按 H 换下一个 (U)</translation>
    </message>
    <message>
        <source>B&amp;and Shows</source>
        <translation>区间带内容(&amp;A)</translation>
    </message>
</context>
<context>
    <name>npscope::ViewJson</name>
    <message>
        <source>%1 is %2 and %3 is %4; the first must be below the second, by %5 at least, or both 0</source>
        <translation>%1 = %2，%3 = %4；前者必须小于后者，且至少相差 %5，或两者都为 0</translation>
    </message>
    <message>
        <source>%1 is %2 and %3 is %4; the first must be below the second, by a billionth of its size at least</source>
        <translation>%1 = %2，%3 = %4；前者必须小于后者，且至少相差其大小的十亿分之一</translation>
    </message>
    <message>
        <source>%1 must be a list of some of these names, none twice: %2</source>
        <translation>%1 必须是由以下名称中的若干个组成的列表，且不得重复：%2</translation>
    </message>
</context>
<context>
    <name>npscope::ViewsCommand</name>
    <message>
        <source>Lists the views that npscope render --view draws, one a line, its name first, and what each of them shows.</source>
        <translation>列出 npscope render --view 可画的视图，每行一个，先是名称，再是各自显示的内容。</translation>
    </message>
</context>
<context>
    <name>npscope::WeightsCommand</name>
    <message>
        <source>after how many updates, from 0 to 10000000; the session&apos;s step if there is one</source>
        <translation>在多少次更新之后，从 0 到 10000000；如果有会话，则为会话的步</translation>
    </message>
    <message>
        <source>the *.safetensors file to write; - for standard output</source>
        <translation>要写入的 *.safetensors 文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>--steps is missing; expected is --steps N, or a session</source>
        <translation>缺少 --steps；应给出 --steps N 或一个会话</translation>
    </message>
    <message>
        <source>--steps: &quot;%1&quot; is not one number of updates</source>
        <translation>--steps：“%1”不是单个更新次数</translation>
    </message>
    <message>
        <source>Trains, and writes the network&apos;s weights of that step, named as in the article&apos;s PyTorch modules; the metadata hold the session. tests/weights/npscope_weights.py loads them into those modules.</source>
        <translation>训练，并写出该步的网络权重，命名与文章的 PyTorch 模块相同；元数据中存有会话。tests/weights/npscope_weights.py 可把权重载入这些模块。</translation>
    </message>
    <message>
        <source>--out is missing; it names the file to write</source>
        <translation>缺少 --out；它指定要写入的文件</translation>
    </message>
    <message>
        <source>training needs at least two points; without them there is only step 0</source>
        <translation>训练至少需要两个点；否则只有第 0 步</translation>
    </message>
    <message>
        <source>the run is no longer finite at step %1; nothing is written</source>
        <translation>训练过程的数值在第 %1 步已不再有限；未写入任何内容</translation>
    </message>
</context>
<context>
    <name>npscope::WindowArguments</name>
    <message>
        <source>system, light or dark, from now on</source>
        <translation>system、light 或 dark，自此生效</translation>
    </message>
    <message>
        <source>of all texts, from now on: %1</source>
        <translation>所有文本的语言，自此生效：%1</translation>
    </message>
    <message>
        <source>for the steps that are kept of a run, from now on (256): the more, the sooner a large network is back at an earlier step</source>
        <translation>用于训练过程中保留的步，自此生效 (256)：越大，大型网络就越快回到较早的步</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>本帮助文本</translation>
    </message>
    <message>
        <source>the version, and the processors that it was compiled for</source>
        <translation>版本，以及编译所针对的处理器</translation>
    </message>
</context>
</TS>
