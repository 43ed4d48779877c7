// asks: work and delay in an array, the index of the winner decides
// modelled on: own: tasks in an array
using System;
using System.Threading.Tasks;

public sealed class Vote
{
    public async Task<string> FirstAsync(Func<Task<string>> left, Func<Task<string>> right)
    {
        var tasks = new Task[] { left(), right(), Task.Delay(TimeSpan.FromSeconds(1)) }; // expect-or: LG3002
        var winner = await Task.WhenAny(tasks); // expect: LG3002
        return Array.IndexOf(tasks, winner) switch
        {
            0 => "left: " + await (Task<string>)winner,
            1 => "right: " + await (Task<string>)winner,
            _ => "nobody",
        };
    }
}
