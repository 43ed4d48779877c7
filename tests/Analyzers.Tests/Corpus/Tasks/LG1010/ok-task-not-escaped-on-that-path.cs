// asks: the path that does not complete it returns another task; its own task was never given out there
// modelled on: hardkoded/puppeteer-sharp#900
using System;
using System.Threading.Tasks;

public interface ISpeaker { bool Muted { get; } void Say(string text, Action finished); }

public static class Speech
{
    public static Task SayAsync(this ISpeaker speaker, string text)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (speaker.Muted)
            return Task.CompletedTask;

        ArgumentException.ThrowIfNullOrEmpty(text);
        speaker.Say(text, said.SetResult);
        return said.Task;
    }
}
