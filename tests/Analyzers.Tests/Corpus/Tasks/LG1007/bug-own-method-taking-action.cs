// asks: a method of this program takes Action and catches around it, which sees nothing of the async lambda
// modelled on: philips-software/roslyn-analyzers#100
using System;
using System.Threading.Tasks;

public static class Retry
{
    public static int Run(int attempts, Action work)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                work();
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

    public int Post(string text) => Retry.Run(3, async () => await _post(text)); // expect: LG1007
}
