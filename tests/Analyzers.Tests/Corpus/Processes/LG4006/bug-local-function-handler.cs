// asks: a local function as handler, in an iterator over several commands
// modelled on: own: commands run one after the other
using System;
using System.Collections.Generic;
using System.Diagnostics;

public static class Pipeline
{
    public static IEnumerable<int> Run(IEnumerable<string> programs)
    {
        foreach (var program in programs)
        {
            var ended = 0;
            using var child = new Process();
            child.StartInfo.FileName = program;
            child.Exited += OnExited; // expect: LG4006
            child.Start();
            child.WaitForExit();
            yield return ended;

            void OnExited(object sender, EventArgs e) => ended = 1;
        }
    }
}
