/* Runs a fuzz target over files and directories, without libFuzzer. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned replayed;

static int
replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data;
	long size;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
		perror(path);
		if (file != NULL)
			fclose(file);
		return -1;
	}
	rewind(file);
	/* Exactly as large as the input, so that an over-read is one. */
	data = malloc(size == 0 ? 1 : (size_t)size);
	if (data == NULL || fread(data, 1, (size_t)size, file) != (size_t)size) {
		perror(path);
		free(data);
		fclose(file);
		return -1;
	}
	fclose(file);
	LLVMFuzzerTestOneInput(data, (size_t)size);
	free(data);
	replayed++;
	return 0;
}

static int
replay(const char *path)
{
	struct stat status;
	struct dirent **entries;
	int count, result = 0;

	if (stat(path, &status) != 0) {
		perror(path);
		return -1;
	}
	if (!S_ISDIR(status.st_mode))
		return replay_file(path);
	count = scandir(path, &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		char name[4096];

		if (entries[i]->d_name[0] != '.') {
			snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
			result |= replay(name);
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return result;
}

int
main(int argc, char **argv)
{
	int result = 0;

	for (int i = 1; i < argc; i++)
		result |= replay(argv[i]);
	printf("%u inputs replayed\n", replayed);
	return result == 0 && replayed != 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
