using Spectre.Console;

namespace LifetimeGuard.Cli.Rendering;

/// <summary>Where the tool writes: a terminal with live progress, or a file or CI log with plain lines.</summary>
internal sealed class ToolConsole(IAnsiConsole console, bool live)
{
    // A log has no width; a table or a path must not be broken because nobody told us one.
    private const int LogWidth = 400;

    /// <summary>The console itself, for tables and markup.</summary>
    public IAnsiConsole Ansi { get; } = console;

    /// <summary>The console of this process.</summary>
    public static ToolConsole ForThisProcess()
    {
        bool live = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
            console.Profile.Width = LogWidth;
        return new ToolConsole(console, live);
    }

    /// <summary>A console that writes plain text to <paramref name="output"/>.</summary>
    public static ToolConsole To(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = LogWidth;
        return new ToolConsole(console, live: false);
    }

    /// <summary>One line of plain text, never wrapped or read as markup.</summary>
    public void Line(string text = "")
    {
        Ansi.Profile.Out.Writer.WriteLine(text);
        Ansi.Profile.Out.Writer.Flush();
    }

    /// <summary>One line of markup.</summary>
    public void Markup(string markup) => Ansi.MarkupLine(markup);

    /// <summary>Does long work while saying what it is at: in place on a terminal, one line a step elsewhere.</summary>
    public async Task<T> WithProgressAsync<T>(string title, Func<Action<string>, Task<T>> work)
    {
        if (live)
        {
            return await Ansi.Status()
                .StartAsync(Spectre.Console.Markup.Escape(title), context =>
                    work(step => context.Status(Spectre.Console.Markup.Escape($"{title}: {step}"))))
                .ConfigureAwait(false);
        }

        Line(title);
        return await work(step => Line($"  {step}")).ConfigureAwait(false);
    }
}
