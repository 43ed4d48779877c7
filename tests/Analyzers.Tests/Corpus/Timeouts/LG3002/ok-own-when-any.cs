// asks: WhenAny of a type of this program
// modelled on: own: a name is not an API
using System;
using System.Linq;
using System.Threading.Tasks;

public static class Conditions
{
    public static bool WhenAny(params bool[] conditions) => conditions.Any(condition => condition);

    public static async Task<string> CheckAsync(Func<Task<bool>> ready)
    {
        var answer = await ready();
        return WhenAny(answer, DateTime.UtcNow.Hour > 8) ? "open" : "closed";
    }
}
