// asks: top-level statements that make a source with a timer for each line of input
// modelled on: own: a command-line tool
using System;
using System.Net.Http;
using System.Threading;

using var http = new HttpClient();
while (Console.ReadLine() is { } url)
{
    var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5)); // expect: LG3006
    try
    {
        Console.WriteLine((await http.GetStringAsync(url, limit.Token)).Length);
    }
    catch (OperationCanceledException)
    {
        Console.WriteLine("too slow");
    }
}
