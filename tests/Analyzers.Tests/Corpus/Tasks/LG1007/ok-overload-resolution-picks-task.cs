// asks: Task.Run and Task.Factory.StartNew with Unwrap bind the lambda to Func<Task>
// modelled on: quartznet/quartznet#330
using System;
using System.IO;
using System.Threading.Tasks;

public static class Offload
{
    public static async Task<long> CopyAsync(Stream from, Stream to)
    {
        await Task.Run(async () =>
        {
            await from.CopyToAsync(to);
            await to.FlushAsync();
        });

        return await Task.Factory.StartNew(async () =>
        {
            await Task.Yield();
            return to.Length;
        }).Unwrap();
    }
}
