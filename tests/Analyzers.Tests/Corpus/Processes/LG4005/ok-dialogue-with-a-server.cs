// asks: a conversation by lines with a child that is told to quit; stdin stays open while it talks
// modelled on: own: a chess engine's protocol
using System;
using System.Diagnostics;

public sealed class Engine : IDisposable
{
    private readonly Process _engine;

    public Engine(string path) =>
        _engine = Process.Start(new ProcessStartInfo(path) { RedirectStandardInput = true, RedirectStandardOutput = true });

    public string BestMove(string position)
    {
        _engine.StandardInput.WriteLine($"position fen {position}");
        _engine.StandardInput.WriteLine("go movetime 500");
        string line;
        while ((line = _engine.StandardOutput.ReadLine()) != null && !line.StartsWith("bestmove"))
            continue;
        return line;
    }

    public void Dispose()
    {
        _engine.StandardInput.Close();
        if (!_engine.WaitForExit(2000))
            _engine.Kill(entireProcessTree: true);
        _engine.Dispose();
    }
}
