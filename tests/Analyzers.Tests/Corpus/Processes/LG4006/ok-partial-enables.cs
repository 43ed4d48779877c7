// asks: designer-like code in the other part of the class enables the events
// modelled on: own: designer-style split of a class
using System;
using System.Diagnostics;

public sealed partial class MainWindow
{
    private Process process1;

    private void InitializeComponent()
    {
        process1 = new Process();
        process1.EnableRaisingEvents = true;
        process1.Exited += process1_Exited;
    }
}

public sealed partial class MainWindow : IDisposable
{
    public MainWindow() => InitializeComponent();

    public string Title { get; private set; } = "ready";

    private void process1_Exited(object sender, EventArgs e) => Title = "ended";

    public void Dispose() => process1.Dispose();
}
