// asks: an async-only parameter is used and not disposed: the caller has it
// modelled on: own: a borrower does not end what it borrows
using System;
using System.Threading.Tasks;

public interface IPage : IAsyncDisposable { Task GoToAsync(Uri address); Task<string> TextAsync(); }

public static class Scraper
{
    public static async Task<int> WordsAsync(IPage page, Uri address)
    {
        await page.GoToAsync(address);
        var current = page;
        var text = await current.TextAsync();
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
