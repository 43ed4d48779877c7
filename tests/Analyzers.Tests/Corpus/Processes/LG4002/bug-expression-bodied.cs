// asks: the value of an expression-bodied void method
// modelled on: JosefNemec/Playnite#4249
using System;
using System.Diagnostics;

public sealed class Commands
{
    private readonly string _folder;

    public Commands(string folder) => _folder = folder;

    public void Terminal() => Process.Start("xterm", $"-e 'cd {_folder}; bash'"); // expect: LG4002

    public string Folder => _folder;
}
