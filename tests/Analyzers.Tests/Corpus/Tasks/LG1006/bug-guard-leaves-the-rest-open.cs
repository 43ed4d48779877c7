// asks: a try and catch-all that covers only the first half of the body
// modelled on: rabbitmq/rabbitmq-dotnet-client#1876
using System;
using System.Threading.Tasks;

public sealed class Heartbeats
{
    private readonly Func<Task> _write;
    private readonly Func<Exception, Task> _closing;
    private int _missed;

    public Heartbeats(Func<Task> write, Func<Exception, Task> closing) => (_write, _closing) = (write, closing);

    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
            Beat();
    }

    private async void Beat() // expect: LG1006
    {
        Exception problem = null;
        try
        {
            await _write();
        }
        catch (Exception ex)
        {
            problem = ex;
        }

        if (problem != null && ++_missed > 2)
            await _closing(problem);
    }
}
