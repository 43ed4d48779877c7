using LifetimeGuard.Cli.Checking;

namespace LifetimeGuard.Cli.Tests.Commands;

/// <summary>A program, built once, that behaves or misbehaves as its argument says.</summary>
public sealed class SmallApp : IAsyncLifetime
{
    private const string Program = """
        using System;
        using System.Threading;

        string behaviour = args[0];
        if (behaviour == "crash")
        {
            Console.Error.WriteLine("no configuration found");
            return 17;
        }

        if (behaviour != "mute")
            Console.WriteLine("READY");
        if (behaviour == "hang")
            new Thread(Hang).Start();
        while (Console.ReadLine() is { } line && line != "close")
            ;
        return 0;

        static void Hang() => Thread.Sleep(Timeout.Infinite);
        """;

    private readonly Scratch _scratch = new();

    /// <summary>Absolute path of the program.</summary>
    public string Command => _scratch.In(Path.Combine("out", "Small"));

    public async ValueTask InitializeAsync()
    {
        _scratch
            .With("Small.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable></PropertyGroup></Project>
                """)
            .With("Program.cs", Program);
        BuildResult build = await new DotnetBuild(_scratch.Path, ["-o", "out", "-nologo", "-v:m", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
            .RunAsync(_ => { }, TestContext.Current.CancellationToken);
        Assert.True(build.Succeeded, string.Join('\n', build.LastLines));
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    /// <summary>A suite of one scenario, short deadlines, one run.</summary>
    internal Scratch SuiteFor(string behaviour) => new Scratch().With("suite.json", $$"""
        {
          "name": "Small",
          "apps": { "{{behaviour}}": { "command": "{{Command}}", "args": ["{{behaviour}}"] } },
          "ready": { "line": "READY", "withinSeconds": 3 },
          "verbs": { "close": { "send": "close" } },
          "scenarios": { "T1": [] },
          "close": "close",
          "repeat": 1,
          "budgets": { "exitSeconds": 2, "childrenSeconds": 2 }
        }
        """);
}
