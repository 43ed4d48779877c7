// asks: a generic helper starts the delegate itself, so nobody else can stop it
// modelled on: dotnet/docs#52996
using System;
using System.Threading.Tasks;

public static class Limited
{
    public static T Call<T>(Func<T> call, TimeSpan limit, T fallback)
    {
        Task<T> running = Task.Run(call); // expect-or: LG3003
        try
        {
            if (running.Wait(limit)) // expect: LG3003
                return running.Result;
        }
        catch (AggregateException ex) when (ex.InnerException is InvalidOperationException)
        {
            Console.Error.WriteLine(ex.InnerException.Message);
        }

        return fallback;
    }
}
