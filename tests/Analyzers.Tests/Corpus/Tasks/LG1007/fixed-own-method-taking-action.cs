// asks: an overload for Func<Task> exists and is the one the async lambda binds to
// modelled on: philips-software/roslyn-analyzers#100
using System;
using System.Threading.Tasks;

public static class Retry
{
    public static int Run(int attempts, Action work) => RunAsync(attempts, () => { work(); return Task.CompletedTask; }).GetAwaiter().GetResult();

    public static async Task<int> RunAsync(int attempts, Func<Task> work)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                await work();
                return i;
            }
            catch (TimeoutException) when (i < attempts)
            {
                Console.Error.WriteLine("again");
            }
        }
    }
}

public sealed class Client
{
    private readonly Func<string, Task> _post;

    public Client(Func<string, Task> post) => _post = post;

    public Task<int> PostAsync(string text) => Retry.RunAsync(3, async () => await _post(text));
}
