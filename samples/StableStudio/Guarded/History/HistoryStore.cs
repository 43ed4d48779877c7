using Microsoft.Data.Sqlite;
using StableStudio.Jobs;

namespace StableStudio.History;

/// <summary>Every job that was run, in SQLite.</summary>
internal sealed class HistoryStore(string path)
{
    // A pool would keep the file open between jobs, and users copy it while the studio runs.
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    /// <param name="job">A job that has ended.</param>
    /// <param name="image">The image's path; null when the job was cancelled.</param>
    public async Task SaveAsync(Job job, string? image)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();

        await using var insert = connection.CreateCommand();
        insert.CommandText =
            """
            CREATE TABLE IF NOT EXISTS jobs (id TEXT NOT NULL, prompt TEXT NOT NULL, image TEXT, ended TEXT NOT NULL);
            INSERT INTO jobs (id, prompt, image, ended) VALUES ($id, $prompt, $image, $ended);
            """;
        insert.Parameters.AddWithValue("$id", job.Id);
        insert.Parameters.AddWithValue("$prompt", job.Prompt);
        insert.Parameters.AddWithValue("$image", (object?)image ?? DBNull.Value);
        insert.Parameters.AddWithValue("$ended", DateTimeOffset.UtcNow.ToString("O"));
        await insert.ExecuteNonQueryAsync();
    }
}
